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

  /** Bring a point's card to the reader, with the batches before it. False where it is missing. */
  reveal(id) {
    const rest = this.#find(id) ? [] : this.#idsLeft(this.#source.total);
    const position = rest.indexOf(id);
    if (position >= 0) this.#append(rest.slice(0, Math.ceil((position + 1) / BATCH) * BATCH));
    const card = this.#find(id);
    if (!card) return false;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'start' });
    return true;
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
