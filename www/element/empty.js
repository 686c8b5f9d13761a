import { button, make, part } from './dom.js';

/** What stands where the cards would be when nothing was found: the reason and the ways out. */
export class Empty {
  #onChange;
  #reason = make('p', { className: 'cc-empty-reason' });
  #list = make('ul', { className: 'cc-remedies', role: 'list' });
  element = part('div', 'empty', { hidden: true }, this.#reason, this.#list);

  /** @param {(change: Partial<State>) => void} onChange */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  /** @param {{ reason: string, remedies: { text: string, change: object }[] }} explanation */
  show({ reason, remedies }) {
    this.#reason.textContent = reason;
    this.#list.replaceChildren(...remedies.map(({ text, change }) =>
      make('li', {}, button('remedy', () => this.#onChange(change), text))));
    this.element.hidden = false;
  }

  hide() {
    this.element.hidden = true;
  }
}
