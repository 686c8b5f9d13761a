import { canBeStrict, choiceOf, choose, isStrict, nameOf, offeredChoices } from './addressees.js';
import { button, make, part, setText } from './dom.js';
import { RadioGroup } from './radio-group.js';
import { divisionNumber } from './words.js';

/** The filters, in a disclosure that the style sheet shows only where there is little room. */
export class Filters {
  #labels;
  #vocabulary;
  #state;
  /** The document whose chapters are offered. */
  #outlined;

  #apply;

  /**
   * @param {(change: Partial<State>) => void} onChange
   * @param {() => void} onApply  the choices are made, where the filters hide the results
   */
  constructor(labels, vocabulary, onChange, onApply) {
    this.#labels = labels;
    this.#vocabulary = vocabulary;
    const group = (name, legend, toChange) =>
      new RadioGroup(name, legend, (value) => onChange(toChange(value)));

    this.documents = group('document', labels.documentLegend,
      (value) => ({ document: value, chapters: [] }));
    this.addressees = group('addressee', labels.card.addressedTo,
      (value) => choose(value, isStrict(this.#state)));
    this.match = group('match', labels.matchLegend,
      (value) => choose(choiceOf(this.#state), value === 'only'));
    this.chapters = group('chapter', labels.chapterLegend,
      (value) => ({ chapters: value ? [value] : [] }));
    this.kinds = group('kind', labels.kindLegend, (value) => ({ kind: value }));
    this.#offerFixedChoices();

    this.summary = part('summary', 'filters-summary', {}, labels.filters);
    this.#apply = button('apply', () => {
      this.element.open = false;
      onApply();
    });
    const groups = [this.documents, this.addressees, this.match, this.chapters, this.kinds];
    this.element = part('details', 'filters', { 'aria-label': labels.filters },
      this.summary,
      make('div', { className: 'cc-filters-body' },
        ...groups.map(({ element }) => element), this.#apply));
  }

  /** Fold the choices away where they stand in the way of the results; says whether they did. */
  fold() {
    const inTheWay = this.element.open && getComputedStyle(this.summary).display !== 'none';
    if (inTheWay) this.element.open = false;
    return inTheWay;
  }

  /** The addressee choices for a state: the usual ones, and one that only an attribute asks for. */
  addresseeChoices(state) {
    return [...new Set([...offeredChoices(this.#vocabulary), choiceOf(state)])];
  }

  update(state, counts, total) {
    this.#state = state;
    setText(this.#apply, this.#labels.showResults({ n: total }));
    const number = this.#labels.number;
    this.addressees.offer(this.#named(this.addresseeChoices(state)));
    this.#offerChapters(state.document);
    this.addressees.update(choiceOf(state), counts.addressee, number);
    this.match.update(isStrict(state) ? 'only' : 'any', counts.match, number);
    this.match.disabled = !canBeStrict(choiceOf(state));
    this.chapters.update(state.chapters.join(' '), counts.chapter, number);
    this.kinds.update(state.kind, counts.kind, number);
    this.documents.update(state.document, counts.document, number);
  }

  #offerFixedChoices() {
    const { kinds, kindAll, matchAny, matchOnly, documentAll } = this.#labels;
    const { documents } = this.#vocabulary;
    this.match.offer([
      { value: 'any', text: matchAny },
      { value: 'only', text: matchOnly },
    ]);
    this.kinds.offer([
      { value: '', text: kindAll },
      ...Object.entries(kinds).map(([value, text]) => ({ value, text })),
    ]);
    this.documents.offer([
      { value: '', text: documentAll },
      ...documents.map(({ id, title, lang }) => ({ value: id, text: title, lang })),
    ]);
    this.documents.element.hidden = documents.length < 2;
  }

  #named(ids) {
    return ids.map((id) => ({ value: id, text: nameOf(id, this.#labels) }));
  }

  #offerChapters(document) {
    if (document === this.#outlined) return;
    this.#outlined = document;
    this.chapters.offer(this.#chapterChoices(document));
  }

  #chapterChoices(document) {
    const lang = this.#vocabulary.document(document)?.lang;
    const divisions = this.#vocabulary.divisions(document).map(({ division, depth }) => ({
      value: division.id, text: division.title, label: divisionNumber(division), depth, lang,
    }));
    return [{ value: '', text: this.#labels.chapterAll, depth: 0 }, ...divisions];
  }
}
