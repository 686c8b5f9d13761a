import { REST } from './announcer.js';
import { STATE_ATTRIBUTES } from './state.js';

/**
 * One widget's state inside the page's URL fragment, `#NAME=point-20;query=terreur;chapter=II.i`:
 * the selected point, if any, then the attributes that are set. Parts of the fragment that belong
 * to others, separated by `&`, are left as they are.
 */
export class FragmentState {
  #prefix;
  #initial;
  #others;
  #timer;
  #typed;
  #typing = false;

  /** @param {Record<string, string>} initial  the attributes meant by a URL that says nothing */
  constructor(name, initial) {
    this.#prefix = `${encodeSafely(name)}=`;
    this.#initial = initial;
    this.#others = this.#othersNow();
  }

  /** Forget what is typed and not yet said. */
  end() {
    clearTimeout(this.#timer);
  }

  /** Say nothing any more in the URL. */
  leave() {
    navigate(this.#urlWith(''), false);
  }

  /** Which entry of the history this is, where the browser tells. */
  get entry() {
    return globalThis.navigation?.currentEntry?.key;
  }

  /** What precedes a point's id in a permalink. */
  get baseUrl() {
    return fragmentOf(this.#prefix);
  }

  /** The whole address of a point, whatever is searched for. */
  addressOf(id) {
    return this.#urlWith(this.#prefix + encodeSafely(id)).href;
  }

  /** The state that the URL asks for; undefined where it went to an anchor of the page's own. */
  read() {
    const part = fragmentParts().find((text) => text.startsWith(this.#prefix));
    if (part !== undefined) return decode(part.slice(this.#prefix.length));
    const others = this.#othersNow();
    const isAnchor = others !== '' && !others.includes('=') && others !== this.#others;
    return isAnchor ? undefined : { attributes: this.#initial, point: '' };
  }

  /**
   * Put the state into the URL. A `step` is a place to come back to; `typing` becomes one when it
   * rests, and stays the same one until `settle`; anything else takes the place of the present one.
   *
   * @param {'step' | 'typing' | 'replace'} how
   */
  write(attributes, point, how) {
    const text = encode(attributes, point);
    clearTimeout(this.#timer);
    if (how === 'typing') {
      this.#typed = text;
      this.#timer = setTimeout(() => this.#writeTyped(), REST);
      return;
    }
    this.#typed = undefined;
    this.#typing = false;
    this.#put(text, how === 'step');
  }

  /** Typing is done: what is typed next is another step. */
  settle() {
    clearTimeout(this.#timer);
    this.#writeTyped();
    this.#typing = false;
  }

  #writeTyped() {
    if (this.#typed === undefined) return;
    this.#put(this.#typed, !this.#typing);
    this.#typed = undefined;
    this.#typing = true;
  }

  #put(text, isStep) {
    const own = text === encode(this.#initial, '') ? '' : this.#prefix + text;
    const url = this.#urlWith(own);
    if (url.href !== location.href) navigate(url, isStep);
  }

  #urlWith(own) {
    const url = new URL(location.href);
    url.hash = [this.#othersNow(), own].filter(Boolean).join('&');
    return url;
  }

  #othersNow() {
    return fragmentParts().filter((part) => !part.startsWith(this.#prefix)).join('&');
  }
}

/**
 * Browsers refuse after too many steps in a short time, and what a page puts in the place of their
 * functions may fail at anything; the state is then only on screen.
 */
function navigate({ href }, isStep) {
  const focused = focusedNode();
  try {
    history[isStep ? 'pushState' : 'replaceState'](history.state, '', href);
  } catch (error) {
    if (error.name !== 'SecurityError') reportError(error);
  }
  giveBack(focused);
}

/** A router that answers such steps takes the focus away, and the page to its beginning. */
async function giveBack(focused) {
  const { transition } = globalThis.navigation ?? {};
  if (!transition) return;
  await transition.finished.catch(() => {});
  const now = focusedNode();
  const node = now === document.body ? focused : now;
  node.focus();
  if (scrollY === 0) node.scrollIntoView({ block: 'nearest' });
}

function focusedNode() {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return node;
}

/** A link to a fragment of the page, which may have another base than its address. */
export function fragmentOf(text) {
  const page = document.querySelector('base[href]') ? location.href.split('#', 1)[0] : '';
  return `${page}#${text}`;
}

/** Whether the page's address says something about the widget of this name. */
export function isInFragment(name) {
  return fragmentParts().some((part) => part.startsWith(`${encodeSafely(name)}=`));
}

function fragmentParts() {
  return location.hash.slice(1).split('&').filter(Boolean);
}

function encode(attributes, point) {
  const pairs = STATE_ATTRIBUTES
    .filter((name) => attributes[name])
    .map((name) => `${name}=${encodeSafely(attributes[name])}`);
  return [...(point ? [encodeSafely(point)] : []), ...pairs].join(';');
}

/** What the fragment names, known or not: whoever reads it takes what it knows. */
function decode(text) {
  const attributes = {};
  let point = '';
  for (const part of text.split(';')) {
    const [name, value] = part.split('=', 2).map(decodeSafely);
    if (value === undefined) point = name;
    else attributes[name] = value;
  }
  return { attributes, point };
}

/** Half a character, as a broken paste may leave it, has no encoding; a slash needs none. */
export function encodeSafely(text) {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%2F', '/');
}

/** A fragment may come from anywhere: a broken escape is taken as it stands. */
export function decodeSafely(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
