import { countWith } from './state.js';
import { quoted } from './words.js';

/** Ways to match a word that is in the text, as it was typed or nearly so. */
const AS_TYPED = ['exact', 'form', 'compound', 'prefix'];

/** What was found in place of words that are not in the text, in words; empty where all are. */
export function explainMatches(conclusions, state, result, labels) {
  if (result.total === 0) return '';
  const replaced = result.terms.filter(({ excluded, how }) =>
    !excluded && how.length > 0 && !how.some((way) => AS_TYPED.includes(way)));
  const mistyped = replaced.filter(({ how }) => how.includes('typo'));
  const related = replaced.filter(({ how }) => !how.includes('typo'));
  return [
    mistyped.length > 0 && explainCorrection(conclusions, state, result, mistyped, labels),
    related.length > 0 && labels.related(quoted(related, labels.and), related.length),
  ].filter(Boolean).join(' ');
}

/** The corrected query is what was searched for only where it finds the same points. */
function explainCorrection(conclusions, state, { total, suggestion }, mistyped, labels) {
  const words = quoted(mistyped, labels.or);
  const isTheSame = suggestion && countWith(conclusions, state, { query: suggestion }) === total;
  return isTheSame ? labels.corrected(words, suggestion) : labels.resembling(words);
}
