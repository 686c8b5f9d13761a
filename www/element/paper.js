import { documentCitation } from './citation.js';
import { make, part } from './dom.js';

/** On paper only: where it is from and when it was printed. */
export class PaperLine {
  #labels;
  element = part('p', 'paper');

  constructor(labels) {
    this.#labels = labels;
  }

  /** @param {Report} report */
  update({ documents, address, day }) {
    const sources = documents.flatMap((document) =>
      [make('span', { lang: document.lang }, documentCitation(document)), ' · ']);
    const when = this.#labels.asOf({ day: this.#labels.day(day) });
    this.element.replaceChildren(...sources, [when, address].filter(Boolean).join(' · '));
  }
}

/**
 * Do something before the page goes to paper, whether it is printed or only shown as it would be.
 * Returns the function that ends this.
 */
export function beforePrinting(work) {
  const paper = matchMedia('print');
  const adapt = () => {
    if (paper.matches) work();
  };
  window.addEventListener('beforeprint', work);
  paper.addEventListener('change', adapt);
  adapt();
  return () => {
    window.removeEventListener('beforeprint', work);
    paper.removeEventListener('change', adapt);
  };
}
