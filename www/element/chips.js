import { make } from './dom.js';
import { activeFilters } from './filter-words.js';
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
    const chips = activeFilters(state, this.#labels, this.#vocabulary);
    this.element.hidden = chips.length === 0;
    this.#list.replaceChildren(...chips.map((chip) => make('li', {}, this.#button(chip))));
  }

  #button({ text, change }) {
    const cross = make('span', { className: 'cc-chip-cross' }, '×');
    cross.setAttribute('aria-hidden', 'true');
    const button = make('button', { type: 'button', className: 'cc-chip', part: 'chip' },
      make('span', {}, text), cross);
    button.setAttribute('aria-label', this.#labels.removeFilter({ name: text }));
    this.#changes.set(button, change);
    return button;
  }
}
