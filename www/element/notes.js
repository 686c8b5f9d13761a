import { searchOptions } from './state.js';
import { quote, quoted, sought } from './words.js';

/** Ways to match a word that is in the text, as it was typed or nearly so. */
const AS_TYPED = ['exact', 'form', 'compound', 'prefix'];

/** The terms of which the text has only something like them. */
export function replacedTerms(terms) {
  return sought(terms).filter(({ how }) =>
    how.length > 0 && !how.some((way) => AS_TYPED.includes(way)));
}

/**
 * What was found in place of words that are in no point, and how many points have all words; empty
 * where all is there.
 */
export function explainMatches(conclusions, state, result, labels) {
  if (result.total === 0) return '';
  const replaced = replacedTerms(result.terms);
  const mistyped = replaced.filter(({ how }) => how.includes('typo'));
  const related = replaced.filter(({ how }) => !how.includes('typo'));
  return [
    mistyped.length > 0 && explainCorrection(conclusions, state, result, mistyped, labels),
    related.length > 0 && labels.throughRelated({ words: quoted(related, labels, labels.or) }),
    result.hits.some(lacksWords) && explainLack(conclusions, state, result, labels),
  ].filter(Boolean).join(' ');
}

const lacksWords = ({ missing }) => missing !== undefined;

/** Points with all the words are so few, where others are shown too, that they are among the best. */
function explainLack(conclusions, state, result, labels) {
  const best = state.sort !== 'document'
    ? result
    : conclusions.search(state.query, { ...searchOptions(state), sort: 'relevance' });
  const n = best.hits.filter((hit) => !lacksWords(hit)).length;
  return n === 0 ? labels.noneHasAll : labels.fewHaveAll({ n });
}

/** The corrected query is what was searched for only where it finds the same points. */
function explainCorrection(conclusions, state, { suggestion }, mistyped, labels) {
  const words = quoted(mistyped, labels, labels.or);
  const found = (query) => pointsFound(conclusions, { ...state, query });
  if (!suggestion || found(suggestion) !== found(state.query)) return labels.resembling({ words });
  return labels.corrected({ words, query: quote(suggestion.trim(), labels) });
}

/** The names of all points that a state finds; the best are not the same for every spelling. */
function pointsFound(conclusions, state) {
  const options = { ...searchOptions(state), sort: 'document', limit: Infinity };
  return String(conclusions.search(state.query, options).hits.map(({ id }) => id));
}
