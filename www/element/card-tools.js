import { make } from './dom.js';

/**
 * The row below each card: buttons that unfold a panel. A panel is made when it is asked for and
 * gone when it is closed, so cards stay cheap; a card has at most one open.
 *
 * @typedef {object} Tool
 * @property {string} text  what its button says
 * @property {(id: string) => Node} panel  makes what stands in the panel of a point
 */
export class CardTools {
  #tools;
  #row;

  /**
   * @param {HTMLElement} list  in which the cards are
   * @param {Record<string, Tool>} tools
   * @param {(work: () => void) => void} guarded  does what the engine may fail at
   */
  constructor(list, tools, guarded) {
    this.#tools = tools;
    this.#row = make('div', { className: 'cc-tools', part: 'card-tools' },
      ...Object.entries(tools).map(([name, { text }]) => toolButton(name, text)));
    list.addEventListener('click', ({ target }) => {
      const button = target.closest('.cc-tool');
      if (button) guarded(() => this.#toggle(button));
    });
    list.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Append the row to a card; its buttons say which point they are for. */
  equip(card, name) {
    const row = this.#row.cloneNode(true);
    for (const button of row.children) {
      button.setAttribute('aria-label', `${button.textContent}: ${name}`);
    }
    card.append(row);
  }

  /** The tool whose panel is open on a card, if one is. */
  unfolded(card) {
    return openButton(card)?.dataset.tool;
  }

  /** Open the panel of a tool on a card. */
  unfold(card, tool) {
    close(card);
    this.#open(card.querySelector(`.cc-tool[data-tool="${tool}"]`), card.dataset.point);
  }

  #toggle(button) {
    const card = button.closest('[data-point]');
    const wasOpen = button.getAttribute('aria-expanded') === 'true';
    close(card);
    if (!wasOpen) this.#open(button, card.dataset.point);
  }

  #open(button, id) {
    const { tool } = button.dataset;
    const { text, panel: contentOf } = this.#tools[tool];
    const panel = make('div', {
      className: 'cc-panel', part: 'card-panel', role: 'group', id: `${tool}-${id}`,
      'aria-label': text,
    }, contentOf(id));
    button.setAttribute('aria-expanded', 'true');
    button.setAttribute('aria-controls', panel.id);
    button.parentNode.after(panel);
  }

  /** Escape folds the panel that the focus is in or that its button has opened. */
  #onKey(event) {
    if (event.key !== 'Escape') return;
    const card = event.target.closest('[data-point]');
    const button = card && openButton(card);
    if (!button || !event.target.closest('.cc-tools, .cc-panel')) return;
    event.preventDefault();
    event.stopPropagation();
    close(card);
    button.focus();
  }
}

function toolButton(name, text) {
  return make('button', {
    type: 'button', className: 'cc-tool', part: 'card-tool', 'data-tool': name,
    'aria-expanded': 'false',
  }, text);
}

function openButton(card) {
  return card.querySelector('.cc-tool[aria-expanded="true"]');
}

function close(card) {
  const button = openButton(card);
  button?.setAttribute('aria-expanded', 'false');
  button?.removeAttribute('aria-controls');
  card.querySelector('.cc-panel')?.remove();
}
