import { webAddress } from './addresses.js';
import { activeFilters } from './filter-words.js';
import { searchOptions } from './state.js';

/**
 * What was found and how, ready to be saved or printed.
 *
 * @typedef {object} Report
 * @property {Entry[]} entries  the points in the order on screen
 * @property {DocumentInfo[]} documents  those the points are from
 * @property {string} query
 * @property {object} filter  as `Conclusions.search` takes it, `sort` included
 * @property {string[]} asked  query and filters in words
 * @property {string} note  what there is to say of what was found; may be empty
 * @property {string} address  of the page, where others can open it; with `hash`, as it is shown
 * @property {string} day  when, `YYYY-MM-DD`, where the visitor is
 */

/** @returns {Report} */
export function reportOf(entries, { state, note }, labels, vocabulary) {
  const found = [...new Set(entries.map(({ document }) => document))];
  const chosen = [vocabulary.document(state.document)].filter(Boolean);
  const query = state.query.trim();
  return {
    entries,
    documents: found.length > 0 ? found : chosen,
    query,
    filter: searchOptions(state),
    asked: [
      ...(query ? [labels.queryIs({ text: query })] : []),
      ...activeFilters(state, labels, vocabulary).map(({ text }) => text),
    ],
    note,
    address: webAddress(location.href),
    day: today(),
  };
}

function today() {
  const now = new Date();
  const two = (n) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
