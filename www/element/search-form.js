import { make } from './dom.js';

/** What can be typed, by the tip that explains it: in Dutch, as the text is. */
const EXAMPLES = {
  phrase: ['"terroristische strijders"'],
  without: ['-asiel'],
  either: ['drones OF hawala'],
  beginning: ['terror*'],
  points: ['punt 20', 'punten 20-25', 'overweging c'],
  references: ['artikel 36', '2018/1862', 'C-817/19', '9997/22'],
  addressees: ['adressaat:commissie', 'adressaat:lidstaten'],
  chapters: ['hoofdstuk:II', 'II.iii'],
};

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
          ...Object.entries(labels.tipLines).map(([name, text]) => tip(text, EXAMPLES[name])))));
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

function tip(text, examples) {
  if (!examples) return make('li', {}, text);
  const typed = examples.flatMap((example) => [', ', make('b', { lang: 'nl' }, example)]).slice(1);
  return make('li', {}, ...typed, `: ${text}`);
}
