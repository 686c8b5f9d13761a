import { AfterPaint } from './after-paint.js';
import { Ahead } from './ahead.js';
import { CardTools } from './card-tools.js';
import { button, make, part, setText } from './dom.js';
import { scrollerOf } from './scroller.js';

/** How many cards are made at once. Few enough for one frame, many enough to fill a screen. */
export const BATCH = 20;

/** While somebody types, so many cards are made at once: what a screen shows of them. */
const AT_ONCE = 3;

/** So many more are made before a letter may come in between: a third of a slow frame. */
const STEP = 3;

/** Milliseconds without a letter before there are more: the next one is to find nothing at work. */
const PAUSE = 250;

/**
 * The cards of a search, in batches.
 *
 * @typedef {object} Source
 * @property {number} total
 * @property {string[]} first  ids of the first batch, best first
 * @property {boolean} isTyping  whether somebody is waiting for the next letter
 * @property {(offset: number, limit: number) => string[]} ids  those that follow
 * @property {(id: string) => HTMLElement} card
 *
 * @typedef {object} Place  a link or a button on a card
 * @property {string} id  of the card's point
 * @property {string} [tool]  whose panel it stood in
 * @property {number} index  of it among the links and buttons of the card, that panel unfolded
 * @property {number} top  of it, in pixels below the window's upper edge
 */
export class Results {
  #labels;
  #source;
  #shown = 0;
  #list = part('ol', 'cards', { role: 'list' });
  #more = button('more', () => this.#guarded(() => this.#showMore()));
  #tools;
  #guarded;
  #ahead = new Ahead(() => this.#found());
  #rest = new AfterPaint(() => this.#guarded(() => this.#goOn()));

  /** @param {Listeners} listeners */
  constructor(labels, { tools, guarded }) {
    this.#labels = labels;
    this.#guarded = guarded;
    this.element = make('div', { className: 'cc-results-body' },
      this.#list, this.#ahead.element, this.#more);
    this.#tools = new CardTools(this.element, tools, guarded);
  }

  /** @param {Source} source */
  show(source) {
    this.end();
    this.#source = source;
    this.#shown = 0;
    // A list without items is none.
    this.#list.hidden = source.total === 0;
    this.#list.replaceChildren();
    if (source.isTyping) this.#begin();
    else this.#complete();
  }

  /** Make nothing more: the documents may be gone. */
  end() {
    this.#rest.cancel();
    this.#source = undefined;
    this.#ahead.clear();
  }

  /** Mark the card of a point as the selected one, and only that. */
  mark(id) {
    for (const card of this.element.querySelectorAll('[aria-current]')) {
      card.removeAttribute('aria-current');
      card.part.remove('card-selected');
    }
    const card = this.#find(id);
    card?.setAttribute('aria-current', 'true');
    card?.part.add('card-selected');
  }

  /** Whether a point is among the results, shown yet or not. */
  has(id) {
    return Boolean(this.#find(id)) || this.#idsLeft(this.#source.total).includes(id);
  }

  /**
   * Bring a point's card to the reader, with the batches before it.
   * @param {() => void} [onBack]  where there is a way back
   */
  reveal(id, onBack) {
    const card = this.bring(id);
    if (!card) return;
    this.#list.querySelector('.cc-back')?.remove();
    if (onBack) card.before(button('back', () => this.#guarded(onBack), this.#labels.back));
    card.focus({ preventScroll: true });
    card.parentNode.scrollIntoView({ block: 'start' });
  }

  /** @returns {Place} */
  placeOf(link) {
    const card = link.closest('[data-point]');
    const tool = link.closest('.cc-panel') && this.#tools.unfolded(card);
    const index = controlsOf(card).indexOf(link);
    return { id: card.dataset.point, tool, index, top: link.getBoundingClientRect().top };
  }

  /** Bring the reader back to a place, where on the screen it was. */
  returnTo({ id, tool, index, top }) {
    const card = this.bring(id);
    if (!card) return;
    if (tool) this.#tools.unfold(card, tool);
    const target = controlsOf(card)[index] ?? controlsOf(card).at(-1);
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    this.#scrollBy(target.getBoundingClientRect().top - top);
    target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** Bring a point's card to where on the screen the point was. */
  keepAt({ id, top, hasFocus }) {
    const card = this.bring(id);
    if (!card) return;
    if (hasFocus) card.focus({ preventScroll: true });
    this.#scrollBy(card.getBoundingClientRect().top - top);
  }

  #scrollBy(top) {
    scrollerOf(this.element).scrollBy({ top, behavior: 'instant' });
  }

  /** How many cards there are. */
  get shown() {
    return this.#shown;
  }

  /** As many cards as a reader had before them. */
  showAtLeast(count) {
    if (count > this.#shown) this.#append(this.#idsLeft(count - this.#shown));
  }

  /** Every card there is: paper has no button for more. */
  showAll() {
    this.#append(this.#idsLeft(this.#source.total));
  }

  /** A point's card, made with the batches before it where it was not; undefined where missing. */
  bring(id) {
    this.#finish();
    const rest = this.#find(id) ? [] : this.#idsLeft(this.#source.total);
    const position = rest.indexOf(id);
    if (position >= 0) this.#append(rest.slice(0, Math.ceil((position + 1) / BATCH) * BATCH));
    return this.#find(id) ?? undefined;
  }

  #showMore() {
    this.#finish();
    const [first] = this.#append(this.#idsLeft(BATCH));
    first?.focus();
  }

  #idsLeft(limit) {
    return this.#source.ids(this.#shown, limit);
  }

  /** As many cards as the screen shows, the rest of the batch when typing pauses. */
  #begin() {
    this.#append(this.#source.first.slice(0, AT_ONCE));
    this.#rest.request(PAUSE);
  }

  #goOn() {
    const { first } = this.#source;
    this.#append(first.slice(this.#shown, this.#shown + STEP));
    if (this.#shown < first.length) this.#rest.request();
    else this.#complete();
  }

  /** Whoever asks for more has waited long enough for the rest of the batch. */
  #finish() {
    if (this.#rest.isDue) this.#complete();
  }

  #complete() {
    this.#rest.cancel();
    this.#append(this.#source.first.slice(this.#shown));
    this.#ahead.restart(this.#source.total - this.#shown, (made) => this.#itemsAhead(made));
  }

  /** Append the cards of these points and return them. */
  #append(ids) {
    const items = ids.map((id) => this.#ahead.take() ?? this.#item(id));
    this.#list.append(...items);
    this.#shown += ids.length;
    const left = this.#source.total - Math.max(this.#shown, BATCH);
    setText(this.#more, this.#labels.showMore({ n: Math.min(left, BATCH) }));
    this.#more.hidden = left <= 0;
    return items.map((item) => item.firstElementChild);
  }

  /** The next few items of those that are not shown, of which some are made already. */
  #itemsAhead(made) {
    let items = [];
    this.#guarded(() => {
      items = this.#source.ids(this.#shown + made, STEP).map((id) => this.#item(id));
    });
    return items;
  }

  /** The browser's own search shows what was made ahead: then let nothing be missing. */
  #found() {
    this.#ahead.complete((made) => this.#itemsAhead(made));
    this.#more.hidden = true;
  }

  /** A card that scripts can move the focus to, announced by its label, with its tools. */
  #item(id) {
    const card = this.#source.card(id);
    const label = card.querySelector('.cc-card-permalink');
    label.id = `label-${id}`;
    card.setAttribute('aria-labelledby', label.id);
    card.tabIndex = -1;
    this.#tools.equip(card, label.textContent);
    return make('li', { className: 'cc-item' }, card);
  }

  /** A script of the page's may have a constant `CSS`. */
  #find(id) {
    return this.#list.querySelector(`[data-point="${globalThis.CSS.escape(id)}"]`);
  }
}

function controlsOf(card) {
  return [...card.querySelectorAll('a, button')];
}
