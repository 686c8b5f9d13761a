import { pageAddress, webAddress } from './addresses.js';
import { searchOptions } from './state.js';

/**
 * What the documents know around a point, and all that a state finds, as data. Asked for by the
 * visitor only, never while typing. Points go by the names that the engine finds them by.
 */
export class Dossier {
  #conclusions;
  #vocabulary;
  #addressOf;
  /** Names of a document's points, in its order. */
  #orders = new Map();

  /** @param {(name: string) => string | undefined} addressOf  where a point has one of its own */
  constructor(conclusions, vocabulary, addressOf) {
    this.#conclusions = conclusions;
    this.#vocabulary = vocabulary;
    this.#addressOf = addressOf;
  }

  /**
   * A point among the others, and why a query finds it.
   *
   * @returns {{ document: DocumentInfo, terms: Explanation[],
   *   acronyms: { short: string, long: string, point?: Point }[],
   *   references: { text: string, url?: string, point?: Point }[],
   *   citedBy: Point[], related: Point[], previous?: Point, next?: Point }}
   */
  about(name, query) {
    const { point, document } = this.entry(name);
    const order = this.#order(document.id);
    const place = order.indexOf(name);
    return {
      document,
      terms: this.#conclusions.explain(name, query),
      acronyms: this.#acronyms(point, document),
      references: this.#references(point),
      citedBy: point.citedBy.map((id) => this.#beside(point, id)),
      related: this.#conclusions.related(name),
      previous: this.#conclusions.point(order[place - 1] ?? ''),
      next: this.#conclusions.point(order[place + 1] ?? ''),
    };
  }

  /**
   * A point with the document it is from and the addresses that lead to it.
   *
   * @returns {Entry}
   */
  entry(name) {
    const point = this.#conclusions.point(name);
    const document = this.#vocabulary.document(point.document);
    const permalink = this.#addressOf(name) ?? '';
    return { name, point, document, permalink, link: webAddress(permalink || pageAddress()) };
  }

  /** Every point that a state finds, in the order on screen. */
  found(state) {
    const { hits } = this.#conclusions
      .search(state.query, { ...searchOptions(state), limit: Infinity });
    return hits.map(({ id }) => this.entry(id));
  }

  /** Those that stand in the point as words of their own; another point may explain them. */
  #acronyms(point, { acronyms }) {
    const { text, footnotes } = point;
    const words = [text, ...footnotes.map((note) => note.text)].join('\n');
    return acronyms
      .filter(({ short }) => standsIn(words, short))
      .map(({ short, long, point: id }) =>
        ({ short, long, point: id === point.id ? undefined : this.#beside(point, id) }));
  }

  /** What is named twice is listed once. */
  #references(point) {
    const byName = new Map(point.references.map((one) => [one.target ?? one.url ?? one.text, one]));
    return [...byName.values()].map(({ text, url, target }) =>
      ({ text, url, point: target && this.#beside(point, target) }));
  }

  /** The point of this id in the same document. */
  #beside({ document }, id) {
    return this.#conclusions.point(this.#vocabulary.nameOf({ document, id }));
  }

  #order(document) {
    if (!this.#orders.has(document)) {
      this.#orders.set(document, this.#conclusions.points({ document })
        .map((point) => this.#vocabulary.nameOf(point)));
    }
    return this.#orders.get(document);
  }
}

/** Without a pattern: a word comes from a pack, and may be longer than browsers take in one. */
function standsIn(text, word) {
  const parts = text.split(word);
  return parts.slice(1).some((after, i) =>
    !/[\p{L}\p{N}]$/u.test(parts[i]) && !/^[\p{L}\p{N}]/u.test(after));
}
