import { countChoices } from './counts.js';
import { explainMatches } from './notes.js';
import { explainNothing } from './remedies.js';
import { BATCH } from './results.js';
import { searchOptions } from './state.js';
import { quote } from './words.js';

/**
 * Carry out the search that a state stands for: what the engine found, and all that is shown of it.
 *
 * @param {object} means
 * @param {string[]} means.addressees  ids of the addressee choices to count
 * @param {(id: string) => HTMLElement} means.card
 * @param {string} means.missing  what a link led to that is not there
 * @param {boolean} means.isTyping  whether somebody is waiting for the next letter
 */
export function searchFor(conclusions, state, { labels, addressees, card, missing, isTyping }) {
  const find = (offset, limit) =>
    conclusions.search(state.query, { ...searchOptions(state), offset, limit });
  const idsOf = ({ hits }) => hits.map(({ id }) => id);
  const result = find(0, BATCH);
  const { total } = result;
  return {
    state,
    result,
    note: [
      missing && labels.wordsNotFound({ words: quote(missing, labels) }),
      explainMatches(conclusions, state, result, labels),
    ].filter(Boolean).join(' '),
    counts: countChoices(conclusions, state, result, addressees),
    source: {
      total,
      first: idsOf(result),
      isTyping,
      ids: (offset, limit) => idsOf(find(offset, limit)),
      card,
    },
    explanation: total === 0 ? explainNothing(conclusions, state, labels) : undefined,
  };
}
