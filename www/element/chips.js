import { choiceOf, isStrict, nameOf } from './addressees.js';
import { make } from './dom.js';
import { NOTHING_CHOSEN } from './state.js';

/** The active filters as buttons that lift them, and one that clears everything. */
export class Chips {
  #labels;
  #vocabulary;
  #list = make('ul', { className: 'cc-chips-list', role: 'list' });
  #changes = new WeakMap();

  /** @param {(change: Partial<State>) => void} onChange */
  constructor(labels, vocabulary, onChange) {
    this.#labels = labels;
    this.#vocabulary = vocabulary;
    const clear = make('button', { type: 'button', className: 'cc-clear', part: 'clear' },
      labels.clearAll);
    this.#changes.set(clear, NOTHING_CHOSEN);
    this.element = make('div',
      { className: 'cc-chips', part: 'active-filters', role: 'group', hidden: true },
      this.#list, clear);
    this.element.setAttribute('aria-label', labels.activeFilters);
    this.element.addEventListener('click', ({ target }) => {
      const change = this.#changes.get(target.closest('button'));
      if (change) onChange(change);
    });
  }

  update(state) {
    const chips = this.#chipsOf(state);
    this.element.hidden = chips.length === 0;
    this.#list.replaceChildren(...chips.map((chip) => make('li', {}, this.#button(chip))));
  }

  #button({ text, change }) {
    const cross = make('span', { className: 'cc-chip-cross' }, '×');
    cross.setAttribute('aria-hidden', 'true');
    const button = make('button', { type: 'button', className: 'cc-chip', part: 'chip' },
      make('span', {}, text), cross);
    button.setAttribute('aria-label', this.#labels.removeFilter(text));
    this.#changes.set(button, change);
    return button;
  }

  #chipsOf(state) {
    const { chips, kinds } = this.#labels;
    const active = [];
    if (state.document) {
      const { title } = this.#vocabulary.document(state.document);
      active.push({ text: chips.document(title), change: { document: '', chapters: [] } });
    }
    if (state.addressees.length > 0) {
      const names = nameOf(choiceOf(state), this.#labels);
      const text = chips.addressee(names, isStrict(state) ? 'only' : state.match);
      active.push({ text, change: { addressees: [], match: 'any' } });
    }
    for (const id of state.chapters) {
      const chapters = state.chapters.filter((other) => other !== id);
      active.push({ text: chips.chapter(this.#nameOfChapter(id, state)), change: { chapters } });
    }
    if (state.kind) active.push({ text: chips.kind(kinds[state.kind]), change: { kind: '' } });
    return active;
  }

  /** The number of a division with its chapter's, as in "II.i"; the title where it has none. */
  #nameOfChapter(id, state) {
    const { division } = this.#vocabulary.divisions(state.document)
      .find((entry) => entry.division.id === id);
    return division.label ? division.id : division.title;
  }
}
