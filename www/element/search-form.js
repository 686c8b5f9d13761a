import { make, part } from './dom.js';

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
  #input = part('input', 'input', {
    type: 'search',
    id: 'query',
    autocomplete: 'off',
    enterKeyHint: 'search',
    spellcheck: false,
  });

  /** @param {{ onType: (query: string) => void, onDone: () => void, onSubmit: () => void }} on */
  constructor(labels, { onType, onDone, onSubmit }) {
    const onsubmit = (event) => {
      event.preventDefault();
      onDone();
      onSubmit();
    };
    // A page may have a search of its own.
    this.element = part('form', 'search', { role: 'search', 'aria-label': labels.searchLabel, onsubmit },
      part('label', 'search-label', { for: 'query' }, labels.searchLabel),
      make('div', { className: 'cc-search-row' },
        this.#input,
        part('button', 'submit', { type: 'submit' }, labels.searchButton)),
      part('details', 'tips', {},
        part('summary', 'tips-summary', {}, labels.tips),
        make('ul', { className: 'cc-tips-list', role: 'list' },
          ...Object.entries(labels.tipLines).map(([name, text]) => tip(text, EXAMPLES[name])))));
    this.#input.oninput = () => onType(this.#input.value);
    this.#input.onchange = onDone;
  }

  /** Where in the field somebody is typing; undefined where nobody is. */
  get caret() {
    const { selectionStart, selectionEnd } = this.#input;
    return this.#input.matches(':focus') ? [selectionStart, selectionEnd] : undefined;
  }

  set caret(caret) {
    if (!caret) return;
    this.#input.focus({ preventScroll: true });
    this.#input.setSelectionRange(...caret);
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
