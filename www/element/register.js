import { CouncilConclusions } from './council-conclusions.js';

/**
 * A page may load the widget twice, or in two versions: the first one serves. On a server there is
 * nowhere to register it.
 */
export function register() {
  const registry = globalThis.customElements;
  if (!registry || registry.get('council-conclusions')) return;
  registry.define('council-conclusions', CouncilConclusions);
}
