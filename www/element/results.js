import { make, setText } from './dom.js';

/** How many cards are made at once. Few enough for one frame, many enough to fill a screen. */
export const BATCH = 20;

/**
 * The cards of a search, in batches.
 *
 * @typedef {object} Source
 * @property {number} total
 * @property {string[]} first  ids of the first batch, best first
 * @property {(offset: number, limit: number) => string[]} ids  those that follow
 * @property {(id: string) => HTMLElement} card
 *
 * @typedef {object} Place  a link on a card, as the visitor saw it
 * @property {string} id  of the card's point
 * @property {number} index  of the link among those of its card
 * @property {number} top  of the link, in pixels below the window's upper edge
 */
export class Results {
  #labels;
  #source;
  #shown = 0;
  #list = make('ol', { className: 'cc-cards', part: 'cards', role: 'list' });
  #more = make('button', { type: 'button', className: 'cc-more', part: 'more', hidden: true });

  constructor(labels) {
    this.#labels = labels;
    this.element = make('div', { className: 'cc-results-body' }, this.#list, this.#more);
    this.#more.addEventListener('click', () => this.#showMore());
  }

  /** @param {Source} source */
  show(source) {
    this.#source = source;
    this.#shown = 0;
    this.#list.replaceChildren();
    this.#append(source.first);
  }

  /** Mark the card of a point as the selected one, and only that. */
  mark(id) {
    for (const card of this.#list.querySelectorAll('[aria-current]')) {
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

  /** Bring a point's card to the reader, with the batches before it. */
  reveal(id) {
    const card = this.#bring(id);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'start' });
  }

  /** @returns {Place} */
  placeOf(link) {
    const card = link.closest('[data-point]');
    const index = [...card.querySelectorAll('a')].indexOf(link);
    return { id: card.dataset.point, index, top: link.getBoundingClientRect().top };
  }

  /** Bring the reader back to a link, where on the screen it was. */
  returnTo({ id, index, top }) {
    const link = this.#bring(id)?.querySelectorAll('a')[index];
    if (!link) return;
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    window.scrollBy({ top: link.getBoundingClientRect().top - top, behavior: 'instant' });
  }

  /** Every card there is: paper has no button for more. */
  showAll() {
    if (!this.#more.hidden) this.#append(this.#idsLeft(this.#source.total));
  }

  /** A point's card, made with the batches before it where it was not; undefined where missing. */
  #bring(id) {
    const rest = this.#find(id) ? [] : this.#idsLeft(this.#source.total);
    const position = rest.indexOf(id);
    if (position >= 0) this.#append(rest.slice(0, Math.ceil((position + 1) / BATCH) * BATCH));
    return this.#find(id) ?? undefined;
  }

  #showMore() {
    const [first] = this.#append(this.#idsLeft(BATCH));
    first?.focus();
  }

  #idsLeft(limit) {
    return this.#source.ids(this.#shown, limit);
  }

  /** Append the cards of these points and return them. */
  #append(ids) {
    const cards = ids.map((id) => focusable(this.#source.card(id), id));
    this.#list.append(...cards.map((card) => make('li', { className: 'cc-item' }, card)));
    this.#shown += ids.length;
    const left = this.#source.total - this.#shown;
    setText(this.#more, this.#labels.showMore(Math.min(left, BATCH)));
    this.#more.hidden = left <= 0;
    return cards;
  }

  #find(id) {
    return this.#list.querySelector(`[data-point="${CSS.escape(id)}"]`);
  }
}

/** Let scripts move the focus to a card, and let it be announced by its label. */
function focusable(card, id) {
  const label = card.querySelector('.cc-card-permalink');
  label.id = `label-${id}`;
  card.setAttribute('aria-labelledby', label.id);
  card.tabIndex = -1;
  return card;
}
