import { canBeStrict, choiceOf, choose, isStrict } from './addressees.js';
import { countsWith } from './state.js';

/**
 * How many points each choice of each filter would give, everything else kept. Most of it is known
 * from what was found; the engine is asked only about what a filter chosen hides, and about several
 * addressees at once.
 *
 * @param {string[]} addressees  ids of the addressee choices
 */
export function countChoices(conclusions, state, result, addressees) {
  const find = (change) => countsWith(conclusions, state, change);
  // Another document has other chapters, so choosing one lifts the chapter filter.
  const whole = state.chapters.length === 0 ? result : find({ chapters: [] });
  return {
    addressee: addresseeCounts(state, result, addressees, find),
    match: matchCounts(state, result, find),
    chapter: new Map([['', whole.total], ...entries(result.facets.chapter)]),
    kind: withSum(result.facets.kind),
    document: withSum(whole.facets.document),
  };
}

function addresseeCounts(state, result, choices, find) {
  const known = new Map([...entries(result.facets.addressee), [choiceOf(state), result.total]]);
  const strict = isStrict(state);
  return new Map(choices.map((id) => [id, known.get(id) ?? find(choose(id, strict)).total]));
}

/** Of what is chosen already the number is known; where nobody is there is nothing to count. */
function matchCounts(state, result, find) {
  const id = choiceOf(state);
  if (!canBeStrict(id)) return new Map();
  const strict = isStrict(state);
  const other = find(choose(id, !strict)).total;
  return new Map([
    ['any', strict ? other : result.total],
    ['only', strict ? result.total : other],
  ]);
}

/** Every point has one of the values. */
function withSum(facet) {
  const all = facet.reduce((sum, { count }) => sum + count, 0);
  return new Map([['', all], ...entries(facet)]);
}

function entries(facet) {
  return facet.map(({ value, count }) => [value, count]);
}
