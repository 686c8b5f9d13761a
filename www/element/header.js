import { part, setText } from './dom.js';

/** The widget's own heading: the document's title, and what kind of document it is. */
export class Header {
  #labels;
  #title;
  #facts = part('p', 'facts');

  constructor(labels, level) {
    this.#labels = labels;
    this.#title = part(`h${level}`, 'title');
    this.element = part('header', 'header', {}, this.#title, this.#facts);
  }

  /** @param {DocumentInfo | undefined} document  undefined where several are searched together */
  update(document) {
    this.#title.lang = document?.lang ?? this.#labels.lang;
    setText(this.#title, document?.title ?? this.#labels.manyDocuments);
    setText(this.#facts, document ? this.#factsOf(document) : '');
    this.#facts.hidden = !document;
  }

  #factsOf({ formation, session, date }) {
    const labels = this.#labels;
    return [
      formation && labels.formation({ formation }),
      session && labels.session({ session }),
      labels.day(date),
    ].filter(Boolean).join(' · ');
  }
}
