import { decodeSafely, encodeSafely, fragmentOf, FragmentState, isInFragment } from './hash.js';
import { STATE_ATTRIBUTES } from './state.js';

/** The name in the URL where the `hash` attribute gives none. */
const DEFAULT_HASH = 'conclusions';

/** The name in the URL that an element asks for; undefined where it asks for none. */
export function hashName(host) {
  return host.hasAttribute('hash') ? host.getAttribute('hash') || DEFAULT_HASH : undefined;
}

/** What the attributes of an element were before visitors changed them. */
const initials = new WeakMap();

/**
 * An element's state in the page's URL, where its `hash` attribute asks for that, and the point of
 * its fallback that the URL leads to.
 */
export class UrlState {
  #host;
  #onChange;
  #listening;
  #fragment;

  /** @param {() => void} onChange  called when the visitor goes back, forward or edits the URL */
  constructor(host, onChange) {
    this.#host = host;
    this.#onChange = onChange;
  }

  /** Begin, or begin anew under another name. */
  connect() {
    const before = this.#fragment;
    this.disconnect();
    before?.leave();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    window.addEventListener('hashchange', this.#onChange, { signal });
    const name = hashName(this.#host);
    if (name === undefined) return;
    // An element that comes back to the page has what its visitor chose, which the URL says too.
    const isChosen = before !== undefined || isInFragment(name);
    const initial = (isChosen && initials.get(this.#host)) || this.#attributes();
    initials.set(this.#host, initial);
    this.#fragment = new FragmentState(name, initial);
  }

  disconnect() {
    this.#listening?.abort();
    this.#fragment?.end();
    this.#fragment = undefined;
  }

  /** Whether the URL says something about the element. */
  get isSaid() {
    const name = hashName(this.#host);
    return name !== undefined && isInFragment(name);
  }

  /** What precedes a point's id in links. */
  get baseUrl() {
    return this.#fragment?.baseUrl ?? fragmentOf('');
  }

  /** A link to a point, as cards have it. */
  hrefOf(name) {
    return this.baseUrl + encodeSafely(name);
  }

  /** The point that a link leads to; empty: it leads elsewhere. */
  pointOf(href) {
    return href.startsWith(this.baseUrl) ? decodeSafely(href.slice(this.baseUrl.length)) : '';
  }

  /** The whole address of a point; undefined where points have none. */
  addressOf(id) {
    return this.#fragment?.addressOf(id);
  }

  /** Id of the point in the element's fallback that the page's address is an anchor of, if any. */
  get anchored() {
    return this.#host.querySelector(':target [data-point]')?.dataset.point;
  }

  /** Which entry of the history this is, where that is known. */
  get entry() {
    return this.#fragment?.entry;
  }

  /** Put the element's state and a point into the URL; `how` is that of `FragmentState`. */
  write(point, how) {
    this.#fragment?.write(this.#attributes(), point, how);
  }

  /** Typing is done. */
  settle() {
    this.#fragment?.settle();
  }

  /** Give the element the state in the URL, and return the id of the point; undefined without. */
  take() {
    const asked = this.#fragment?.read();
    if (!asked) return undefined;
    for (const name of STATE_ATTRIBUTES) {
      const value = asked.attributes[name];
      if (value) this.#host.setAttribute(name, value);
      else this.#host.removeAttribute(name);
    }
    return asked.point;
  }

  #attributes() {
    const set = STATE_ATTRIBUTES.filter((name) => this.#host.hasAttribute(name));
    return Object.fromEntries(set.map((name) => [name, this.#host.getAttribute(name)]));
  }
}
