import { make } from './dom.js';

/** What stands where the cards would be when nothing was found: the reason and the ways out. */
export class Empty {
  #reason = make('p', { className: 'cc-empty-reason' });
  #list = make('ul', { className: 'cc-remedies', role: 'list' });
  #changes = new WeakMap();

  /** @param {(change: Partial<State>) => void} onChange */
  constructor(onChange) {
    this.element = make('div', { className: 'cc-empty', part: 'empty', hidden: true },
      this.#reason, this.#list);
    this.#list.addEventListener('click', ({ target }) => {
      const change = this.#changes.get(target.closest('button'));
      if (change) onChange(change);
    });
  }

  /** @param {{ reason: string, remedies: { text: string, change: object }[] }} explanation */
  show({ reason, remedies }) {
    this.#reason.textContent = reason;
    this.#list.replaceChildren(...remedies.map((remedy) => make('li', {}, this.#button(remedy))));
    this.element.hidden = false;
  }

  hide() {
    this.element.hidden = true;
  }

  #button({ text, change }) {
    const button = make('button', { type: 'button', className: 'cc-remedy', part: 'remedy' }, text);
    this.#changes.set(button, change);
    return button;
  }
}
