/**
 * `<council-conclusions>` in JSX, for React 19 and later. Types only; say once in a project:
 *
 *     import type {} from 'council-conclusions/react';
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
  CouncilConclusions,
  CouncilConclusionsEventMap,
  CouncilConclusionsProperties,
} from './council-conclusions.js';

/** `onconclusions-search` and the like: listeners for the element's own events. */
type Listeners = {
  [K in keyof CouncilConclusionsEventMap as K extends `conclusions-${string}`
    ? `on${K}`
    : never]?: (event: CouncilConclusionsEventMap[K]) => void;
};

/** As React writes them on a server, where it knows no properties. */
interface Attributes {
  'heading-level'?: number | string;
  'addressee-match'?: string;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'council-conclusions': Omit<
        DetailedHTMLProps<HTMLAttributes<CouncilConclusions>, CouncilConclusions>,
        keyof CouncilConclusionsProperties
      > &
        CouncilConclusionsProperties &
        Attributes &
        Listeners;
    }
  }
}
