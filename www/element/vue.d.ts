/**
 * `<council-conclusions>` in templates of Vue 3. Types only; say once in a project:
 *
 *     import type {} from 'council-conclusions/vue';
 */
import type { DefineComponent, HTMLAttributes } from 'vue';
import type {
  CouncilConclusionsEventMap,
  CouncilConclusionsProperties,
} from './council-conclusions.js';

/** `@conclusions-search` and the like: listeners for the element's own events. */
type Listeners = {
  [K in keyof CouncilConclusionsEventMap as K extends `conclusions-${infer Name}`
    ? `onConclusions${Capitalize<Name>}`
    : never]?: (event: CouncilConclusionsEventMap[K]) => void;
};

declare module 'vue' {
  interface GlobalComponents {
    'council-conclusions': DefineComponent<
      CouncilConclusionsProperties & HTMLAttributes & Listeners
    >;
  }
}
