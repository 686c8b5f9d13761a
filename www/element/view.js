import { Chips } from './chips.js';
import { part, setText } from './dom.js';
import { Empty } from './empty.js';
import { Filters } from './filters.js';
import { Header } from './header.js';
import { Keep } from './keep.js';
import { PaperLine } from './paper.js';
import { Results } from './results.js';
import { SearchForm } from './search-form.js';
import { SortSelect } from './sort-select.js';
import { quote } from './words.js';

/** Pixels of what was found that are to be on the screen of somebody who has searched. */
const ROOM = 160;

/**
 * Everything the visitor sees once the documents are open, in one language.
 *
 * @typedef {object} Listeners
 * @property {(query: string) => void} onType  at every keystroke
 * @property {() => void} onDone  typing is done: Enter, or the field is left
 * @property {(change: Partial<State>) => void} onChange  a choice is made
 * @property {(event: MouseEvent) => void} onLink  a link inside a card is followed
 * @property {(keep: (report: Report) => void) => void} onKeep  what was found is to be kept
 * @property {(text: string) => void} say  something was done that cannot be seen
 * @property {Record<string, Tool>} tools  what the row below each card offers
 * @property {(work: () => void) => void} guarded  does what the engine may fail at
 */
export class View {
  #labels;
  #vocabulary;
  #count = part('p', 'count', { tabIndex: -1 });
  #note = part('p', 'note', { hidden: true });
  /** Why nothing was found. */
  #reason;

  /** @param {Listeners} listeners */
  constructor(labels, headingLevel, vocabulary, listeners) {
    const { onChange, say } = listeners;
    this.#labels = labels;
    this.#vocabulary = vocabulary;
    this.header = new Header(labels, headingLevel);
    this.form = new SearchForm(labels, { ...listeners, onSubmit: () => this.#submitted(say) });
    this.filters = new Filters(labels, vocabulary, onChange, () => this.#count.focus());
    this.chips = new Chips(labels, vocabulary, onChange);
    this.sort = new SortSelect(labels, (sort) => onChange({ sort }));
    this.keep = new Keep(labels, listeners);
    this.paper = new PaperLine(labels);
    this.results = new Results(labels, listeners);
    this.empty = new Empty(onChange);
    this.elements = [
      this.header.element,
      this.form.element,
      this.filters.element,
      part('div', 'results', {},
        part('div', 'toolbar', {}, this.#count, this.sort.element),
        this.#note,
        this.chips.element,
        this.paper.element,
        this.keep.element,
        this.empty.element,
        this.results.element),
    ];
    this.results.element.addEventListener('click', listeners.onLink);
  }

  /** Open filters and the keyboard of a touch screen would hide what was found. */
  #submitted(say) {
    if (this.filters.fold() || matchMedia('(pointer: coarse)').matches) {
      this.#count.focus();
      // What has the focus is read.
      say('');
      return;
    }
    say([this.#count.textContent, this.#note.textContent || this.#reason].filter(Boolean).join('. '));
    this.#bringBelow();
  }

  /** What was found, to somebody who has it below their screen: with the field at its top. */
  #bringBelow() {
    const { top } = this.#count.getBoundingClientRect();
    if (top > innerHeight - ROOM) this.form.element.scrollIntoView({ behavior: 'instant' });
  }

  /** Show a state, what was found and how. `explanation` is given where nothing was. */
  render({ state, counts, source, note, explanation }) {
    this.header.update(this.#vocabulary.document(state.document));
    this.form.update(state.query);
    this.filters.update(state, counts, source.total);
    this.chips.update(state);
    this.sort.update(state, source.total);
    this.keep.update(source.total);
    this.results.show(source);
    this.#reason = explanation?.reason;
    if (explanation) this.empty.show(explanation);
    else this.empty.hide();
    setText(this.#count, this.countText(state, source.total));
    setText(this.#note, note);
    this.#note.hidden = !note;
  }

  /** Paper has no button for more cards, and nowhere to look up where they are from. */
  preparePaper(report) {
    this.results.showAll();
    this.paper.update(report);
  }

  /** The number of results in words. */
  countText({ query }, total) {
    const { noResults, noResultsFor, results, resultsFor } = this.#labels;
    const text = query.trim();
    if (!text) return total === 0 ? noResults : results({ n: total });
    const words = quote(text, this.#labels);
    return total === 0 ? noResultsFor({ query: words }) : resultsFor({ n: total, query: words });
  }

  /**
   * Do what may take away the control just used; the number of results then gets its focus. Says
   * whether it did.
   */
  keepFocus(work) {
    const held = this.#count.getRootNode().activeElement;
    work();
    const { activeElement } = this.#count.getRootNode();
    const isLost = activeElement === null || activeElement === held;
    const isGone = Boolean(held) && held.getClientRects().length === 0 && isLost;
    if (isGone) this.#count.focus();
    return isGone;
  }

  /** The results from their beginning, to somebody who was deep in others. */
  bringResults() {
    const results = this.elements.at(-1);
    if (results.getBoundingClientRect().top < 0) results.scrollIntoView({ behavior: 'instant' });
  }
}
