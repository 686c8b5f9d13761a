import { part, setText, spoken } from './dom.js';

/** The widget's own heading: the document's title, and what kind of document it is. */
export class Header {
  #labels;
  #title;
  #facts = part('p', 'facts');

  constructor(labels, level) {
    this.#labels = labels;
    this.#title = part(`h${level}`, 'title');
    this.element = part('div', 'header', {}, this.#title, this.#facts);
  }

  /** @param {DocumentInfo | undefined} document  undefined where several are searched together */
  update(document) {
    this.#title.lang = document?.lang ?? this.#labels.lang;
    setText(this.#title, document?.title ?? this.#labels.manyDocuments);
    this.#facts.replaceChildren(...(document ? this.#factsOf(document) : []));
    this.#facts.hidden = !document;
  }

  #factsOf({ formation, session, date, lang }) {
    const labels = this.#labels;
    const facts = [
      formation && labels.formation({ formation }),
      session && labels.session({ session }),
      labels.day(date),
      lang !== labels.lang && labels.textLanguage({ language: labels.language(lang) }),
    ].filter(Boolean).join(' · ');
    return spoken(facts, lang === labels.lang ? [] : [formation], lang);
  }
}
