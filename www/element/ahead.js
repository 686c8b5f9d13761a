import { REST } from './announcer.js';
import { make } from './dom.js';

/** Up to so many cards are made ahead: enough for a document, not for a library. */
const LIMIT = 200;

/**
 * Cards that are not shown yet, made while nobody types, so that the browser's own search finds
 * them; it then shows them all. Where a browser cannot do that, they are simply hidden.
 */
export class Ahead {
  #list = make('ol', { className: 'cc-cards', role: 'list' });
  #timer;

  /** @param {() => void} onFound  called before the browser goes to what it found */
  constructor(onFound) {
    this.element = make('div', { className: 'cc-ahead' }, this.#list);
    this.element.addEventListener('beforematch', onFound);
    this.clear();
  }

  /**
   * Begin anew with the `left` items that are not shown; `next` makes a few more at a time, given
   * how many there are, and none at the end.
   */
  restart(left, next) {
    this.clear();
    if (left === 0 || left > LIMIT) return;
    const go = () => {
      if (this.#fill(next)) this.#timer = setTimeout(go);
    };
    this.#timer = setTimeout(go, REST);
  }

  /** Make all that is missing at once. */
  complete(next) {
    clearTimeout(this.#timer);
    while (this.#fill(next));
  }

  #fill(next) {
    const items = next(this.#list.children.length);
    this.#list.append(...items);
    return items.length > 0;
  }

  clear() {
    clearTimeout(this.#timer);
    this.#list.replaceChildren();
    this.element.setAttribute('hidden', 'until-found');
  }

  /** The item that comes next, to be shown; none where it is not made yet. */
  take() {
    const item = this.#list.firstElementChild;
    item?.remove();
    return item;
  }
}
