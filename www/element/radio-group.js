import { make, setText } from './dom.js';

/**
 * A fieldset of radio buttons, each with the number of points it would give. A choice that would
 * give nothing stays visible but cannot be chosen, unless it is the one chosen already or the first,
 * which lifts all others.
 *
 * Choices with a depth form a tree of nested lists, each after the one it belongs to.
 *
 * @typedef {{ value: string, text: string, label?: string, depth?: number, lang?: string }} Choice
 */
export class RadioGroup {
  #name;
  #list = make('div', { className: 'cc-choices' });
  #choices = new Map();
  /** What is offered, as text. */
  #offered = '';
  /** The last item at each depth of a tree. */
  #branch = [];

  /** @param {(value: string) => void} onPick */
  constructor(name, legend, onPick) {
    this.#name = name;
    this.element = make('fieldset', {
      className: `cc-group cc-group-${name}`,
      part: 'filter-group',
      onchange: ({ target }) => onPick(target.value),
    }, make('legend', { className: 'cc-legend', part: 'filter-legend' }, legend), this.#list);
  }

  /**
   * Offer these choices. Those already there keep their nodes, and so the focus; another tree is
   * made anew, for its ids may be the same and its titles not.
   */
  offer(choices) {
    const offered = JSON.stringify(choices);
    if (offered === this.#offered) return;
    this.#offered = offered;
    const isTree = choices.some(({ depth }) => depth !== undefined);
    const wanted = new Set(isTree ? [] : choices.map(({ value }) => value));
    for (const [value, { row }] of this.#choices) {
      if (wanted.has(value)) continue;
      row.remove();
      this.#choices.delete(value);
    }
    if (isTree) this.#list.replaceChildren();
    for (const choice of choices) {
      if (!this.#choices.has(choice.value)) this.#add(choice);
    }
  }

  /** Show which choice is chosen, and the counts; `numberText` writes a number. */
  update(selected, counts, numberText) {
    for (const [value, choice] of this.#choices) {
      const isChosen = value === selected;
      const points = counts.get(value) ?? 0;
      choice.input.checked = isChosen;
      // Of many documents most counts stay the same at a keystroke.
      if (points === choice.points && isChosen === choice.isChosen) continue;
      Object.assign(choice, { points, isChosen });
      choice.input.disabled = points === 0 && !isChosen && !choice.isFirst;
      choice.row.classList.toggle('cc-choice-disabled', choice.input.disabled);
      setText(choice.count, numberText(points));
    }
  }

  set disabled(value) {
    this.element.disabled = value;
  }

  #add({ value, text, label, depth, lang }) {
    const input = make('input', { type: 'radio', name: this.#name, value });
    const count = make('span', { className: 'cc-choice-count', part: 'filter-count' });
    const words = make('span', { className: 'cc-choice-text' });
    if (label) words.append(make('span', { className: 'cc-division-label' }, label), ' ');
    words.append(text);
    const row = make(
      'label',
      { className: 'cc-choice', part: 'filter-choice' },
      input, words, ' ', count,
    );
    if (lang) row.lang = lang;
    if (depth === undefined) this.#list.append(row);
    else this.#grow(row, depth);
    this.#choices.set(value, { row, input, count, isFirst: this.#choices.size === 0 });
  }

  /** Put a row into the list of its depth, below the item before it that is one less deep. */
  #grow(row, depth) {
    const parent = depth > 0 ? this.#branch[depth - 1] : this.#list;
    const list = parent.querySelector(':scope > ul')
      ?? parent.appendChild(make('ul', { className: 'cc-branch', role: 'list' }));
    this.#branch[depth] = make('li', {}, row);
    list.append(this.#branch[depth]);
  }
}
