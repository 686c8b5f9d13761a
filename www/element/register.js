import { CouncilConclusions } from './council-conclusions.js';

/** A page may load the widget twice, or in two versions: the first one serves. */
export function register() {
  if (customElements.get('council-conclusions')) return;
  customElements.define('council-conclusions', CouncilConclusions);
}
