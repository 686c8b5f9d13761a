import { dispatch } from './events.js';
import { NOTHING_CHOSEN, readState, writeState } from './state.js';

/**
 * Where the reader is: the point selected, the ways from there to others, and the way back.
 *
 * @typedef {object} Means
 * @property {Conclusions} conclusions
 * @property {Vocabulary} vocabulary
 * @property {UrlState} url
 * @property {() => Results} results
 * @property {(how?: string) => void} update  shows what the attributes ask for
 */
export class Journey {
  #host;
  #means;
  #selected = '';
  /** What the URL asks for and no document has. */
  #missing = '';
  /** Whether the page's address said what to show when all began. */
  #isSent = false;
  /** Where the visitor was in each entry of the history, when following a link away from it. */
  #places = new Map();
  /** What was found, and where in it the visitor was, before a link led away from it. */
  #left;

  /** @param {Means} means */
  constructor(host, means) {
    this.#host = host;
    this.#means = means;
  }

  /** Id of the selected point; empty: none is. */
  get selected() {
    return this.#selected;
  }

  /** What a link led to that is not there; empty where it is. */
  get missing() {
    return this.#missing;
  }

  /** Whether a link has led to what is shown, or was to. */
  get isSent() {
    return this.#isSent;
  }

  /** Another choice leaves the selected point, and the way back. */
  leave() {
    this.#selected = '';
    this.#missing = '';
    this.#left = undefined;
  }

  /** Begin, or begin anew, where the URL says. */
  begin() {
    const { url } = this.#means;
    url.connect();
    this.#isSent = url.isSaid;
    this.#take();
    this.#selected ||= this.#anchored;
  }

  /** Go on under another name in the URL. */
  rename() {
    const { url } = this.#means;
    url.connect();
    if (url.isSaid) this.#take();
  }

  /** The visitor went back, forward or to a link: show what the URL says. */
  restore() {
    if (!this.#take()) {
      if (this.#anchored) this.#reveal(this.#anchored);
      return;
    }
    this.#left = undefined;
    const { url, results, update } = this.#means;
    update();
    results().mark(this.#selected);
    const place = url.entry && this.#places.get(url.entry);
    if (place) results().returnTo(place);
    else this.arrive();
  }

  /**
   * Bring what somebody has come for to them, a point or all that a shared address finds, unless they
   * do something else on the page by now; who was reading the fallback goes on where they were.
   *
   * @param {Reading} [reading]
   */
  land(reading) {
    const results = this.#means.results();
    const isFree = !isFocusElsewhere(this.#host);
    if (this.#selected && isFree) {
      this.arrive();
    } else if (this.#selected) {
      results.bring(this.#selected);
      results.mark(this.#selected);
    } else if (reading) {
      results.keepAt(reading);
    } else if (isFree && this.#isSent && isNewHere() && scrollY === 0) {
      this.#host.scrollIntoView();
    }
  }

  /** Bring the selected point to the reader. */
  arrive() {
    if (this.#selected) this.#reveal(this.#selected);
  }

  /** A link to a point, in a card's heading or in its text, selects that point in this widget. */
  follow(event) {
    const { url } = this.#means;
    const link = event.target.closest('a');
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const id = this.#nameOf(url.pointOf(link?.getAttribute('href') ?? ''));
    if (!plain || !id) return;
    event.preventDefault();
    const left = this.#leaveFrom(link);
    this.#reveal(id, 'step', left);
    dispatch(this.#host, 'conclusions-select', { id });
  }

  /** The whole division that a point stands in, and there the point. */
  showInContext(id, button) {
    const { conclusions, vocabulary, update } = this.#means;
    const { chapter, document } = conclusions.point(id);
    this.#left ??= this.#leaveFrom(button);
    const isOnly = vocabulary.documents.length === 1;
    writeState(this.#host,
      { ...NOTHING_CHOSEN, chapters: [chapter], document: isOnly ? '' : document });
    this.#selected = id;
    update('step');
    this.#reveal(id);
    dispatch(this.#host, 'conclusions-select', { id });
  }

  /** The point that an anchor of the fallback leads to: it is known where nothing can start. */
  get #anchored() {
    return this.#nameOf(this.#means.url.anchored);
  }

  /** Take state and point from the URL; false where it says nothing. */
  #take() {
    const asked = this.#means.url.take();
    if (asked === undefined) return false;
    this.#selected = this.#nameOf(asked);
    this.#missing = this.#selected ? '' : asked;
    return true;
  }

  /** The name of a point that a link may give in another way; empty where there is none. */
  #nameOf(asked) {
    const { conclusions, vocabulary } = this.#means;
    const point = conclusions.point(asked);
    return point ? vocabulary.nameOf(point) : '';
  }

  /** Keep where the visitor was, for when they come back. */
  #leaveFrom(control) {
    const { vocabulary, url, results } = this.#means;
    const place = results().placeOf(control);
    this.#places.set(url.entry, place);
    return { state: readState(this.#host, vocabulary), place };
  }

  /**
   * Bring a point to the reader; where the query or a filter hides it, they give way, and the
   * reader can go back to what they have left.
   */
  #reveal(id, how = 'replace', left = undefined) {
    const { url, results, update } = this.#means;
    this.#selected = id;
    this.#missing = '';
    if (!results().has(id)) {
      this.#left ??= left;
      writeState(this.#host, NOTHING_CHOSEN);
    }
    update(how);
    url.write(id, how);
    results().reveal(id, this.#left && (() => this.#goBack()));
    results().mark(id);
  }

  #goBack() {
    const { results, update } = this.#means;
    const { state, place } = this.#left;
    this.leave();
    writeState(this.#host, state);
    update('step');
    results().returnTo(place);
  }
}

/** Whether the page was come to, not reloaded and not gone back to. */
function isNewHere() {
  return performance.getEntriesByType('navigation')[0]?.type === 'navigate';
}

/** Whether something on the page has the focus that the element is not in. */
function isFocusElsewhere(element) {
  let outermost = element;
  while (outermost.getRootNode().host) outermost = outermost.getRootNode().host;
  const { activeElement } = document;
  return activeElement !== null && !activeElement.contains(outermost);
}
