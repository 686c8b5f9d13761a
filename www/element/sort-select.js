import { make, part } from './dom.js';

/** The order of several results. Without a query there is nothing to be relevant to. */
export class SortSelect {
  #select;

  /** @param {(sort: string) => void} onChange */
  constructor({ sortLabel, sorts }, onChange) {
    const options = Object.entries(sorts)
      .map(([value, text]) => make('option', { value }, text));
    const onchange = () => onChange(this.#select.value === 'document' ? 'document' : '');
    this.#select = part('select', 'sort', { id: 'sort', onchange }, ...options);
    this.element = make('div', { className: 'cc-sort-row' },
      make('label', { className: 'cc-sort-label', for: 'sort' }, sortLabel),
      this.#select);
  }

  update({ query, sort }, total) {
    this.#select.value = sort || 'relevance';
    this.element.hidden = query.trim() === '' || total < 2;
  }
}
