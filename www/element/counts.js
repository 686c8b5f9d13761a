import { choiceOf, choose, isStrict } from './addressees.js';
import { countWith } from './state.js';

/** How many points each choice of each filter would give, everything else kept. */
export function countChoices(conclusions, state, result, { addressees, documents }) {
  const count = (change) => countWith(conclusions, state, change);
  return {
    addressee: addresseeCounts(state, result, addressees, count),
    match: matchCounts(state, count),
    chapter: chapterCounts(state, result, count),
    kind: kindCounts(count),
    document: documentCounts(documents, count),
  };
}

/** Single addressees are facets; the engine is asked for the other choices. */
function addresseeCounts(state, result, choices, count) {
  const facets = new Map(result.facets.addressee.map(({ value, count }) => [value, count]));
  const strict = isStrict(state);
  const countOf = (id) => {
    if (id === choiceOf(state)) return result.total;
    return facets.get(id) ?? count(choose(id, strict));
  };
  return new Map(choices.map((id) => [id, countOf(id)]));
}

/** Where nobody is chosen there is nothing to be strict about, and nothing to count. */
function matchCounts(state, count) {
  const id = choiceOf(state);
  if (id === '') return new Map();
  return new Map([
    ['any', count(choose(id, false))],
    ['only', count(choose(id, true))],
  ]);
}

function chapterCounts(state, result, count) {
  const whole = state.chapters.length === 0 ? result.total : count({ chapters: [] });
  return new Map([
    ['', whole],
    ...result.facets.chapter.map(({ value, count }) => [value, count]),
  ]);
}

function kindCounts(count) {
  const [recital, point] = ['recital', 'point'].map((kind) => count({ kind }));
  return new Map([
    ['', recital + point],
    ['recital', recital],
    ['point', point],
  ]);
}

/** Another document has other chapters, so choosing one lifts the chapter filter. */
function documentCounts(documents, count) {
  if (documents.length < 2) return new Map();
  const ids = ['', ...documents.map(({ id }) => id)];
  return new Map(ids.map((id) => [id, count({ document: id, chapters: [] })]));
}
