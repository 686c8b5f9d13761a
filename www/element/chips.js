import { button, make } from './dom.js';
import { activeFilters } from './filter-words.js';
import { NO_FILTER } from './state.js';

/** The active filters as buttons that lift them, and one that lifts them all. */
export class Chips {
  #labels;
  #vocabulary;
  #onChange;
  #list = make('ul', { className: 'cc-chips-list', role: 'list' });

  /** @param {(change: Partial<State>) => void} onChange */
  constructor(labels, vocabulary, onChange) {
    this.#labels = labels;
    this.#vocabulary = vocabulary;
    this.#onChange = onChange;
    this.element = make('div', {
      className: 'cc-chips', part: 'active-filters', role: 'group', hidden: true,
      'aria-label': labels.activeFilters,
    }, this.#list, button('clear', () => onChange(NO_FILTER), labels.clearAll));
  }

  update(state) {
    const chips = activeFilters(state, this.#labels, this.#vocabulary);
    this.element.hidden = chips.length === 0;
    this.#list.replaceChildren(...chips.map((chip) => make('li', {}, this.#button(chip))));
  }

  #button({ text, change }) {
    const cross = make('span', { className: 'cc-chip-cross', 'aria-hidden': 'true' }, '×');
    const chip = button('chip', () => this.#onChange(change), make('span', {}, text), cross);
    chip.setAttribute('aria-label', this.#labels.removeFilter({ name: text }));
    return chip;
  }
}
