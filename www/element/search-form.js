import { make } from './dom.js';

/**
 * The search field, with help folded away below it. Typing searches at once; submitting only says
 * that typing is done.
 */
export class SearchForm {
  #input = make('input', {
    type: 'search',
    id: 'query',
    className: 'cc-input',
    part: 'input',
    autocomplete: 'off',
    enterKeyHint: 'search',
    spellcheck: false,
  });

  /** @param {{ onType: (query: string) => void, onDone: () => void }} listeners */
  constructor(labels, { onType, onDone }) {
    this.element = make('form', { className: 'cc-search', part: 'search', role: 'search' },
      make('label', { className: 'cc-search-label', part: 'search-label', for: 'query' },
        labels.searchLabel),
      make('div', { className: 'cc-search-row' },
        this.#input,
        make('button', { type: 'submit', className: 'cc-submit', part: 'submit' },
          labels.searchButton)),
      make('details', { className: 'cc-tips', part: 'tips' },
        make('summary', { className: 'cc-tips-summary', part: 'tips-summary' }, labels.tips),
        make('ul', { className: 'cc-tips-list', role: 'list' },
          ...labels.tipLines.map((line) => make('li', {}, line)))));
    this.#input.addEventListener('input', () => onType(this.#input.value));
    this.#input.addEventListener('change', onDone);
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      onDone();
    });
  }

  /** Leave the field alone while it says the same: writing to it would move the caret. */
  update(query) {
    if (this.#input.value !== query) this.#input.value = query;
  }
}
