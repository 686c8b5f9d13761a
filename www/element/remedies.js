import { replacedTerms } from './notes.js';
import { countsWith, countWith, NO_FILTER, NOTHING_CHOSEN } from './state.js';
import { quote, quoted, sought, withoutTerms } from './words.js';

/**
 * Why a search found nothing, and what would find something.
 *
 * @returns {{ reason: string, remedies: { text: string, change: Partial<State> }[] }}
 */
export function explainNothing(conclusions, state, labels) {
  const anywhere = countsWith(conclusions, { ...NO_FILTER, query: state.query });
  const explanation = anywhere.total > 0
    ? explainFilters(conclusions, state, anywhere.total, labels)
    : explainWords(conclusions, state, anywhere, labels);
  const browse = { text: labels.remedyBrowse, change: NOTHING_CHOSEN };
  return { ...explanation, remedies: [...explanation.remedies, browse] };
}

function explainFilters(conclusions, state, n, labels) {
  return {
    reason: labels.filteredOut({ n }),
    remedies: filterRemedies(conclusions, state, labels),
  };
}

/** Every filter that, lifted alone, lets something through; where there is none, all of them. */
function filterRemedies(conclusions, state, labels) {
  const lifts = {
    addressee: { addressees: [], match: 'any' },
    chapter: { chapters: [] },
    kind: { kind: '' },
    document: { document: '' },
  };
  const remedies = Object.entries(lifts)
    .map(([name, change]) => ({ name, change, count: countWith(conclusions, state, change) }))
    .filter(({ count }) => count > 0)
    .map(({ name, change, count }) =>
      ({ text: withCount(labels.remedyLift[name], count, labels), change }));
  if (remedies.length > 0) return remedies;

  const change = { ...NO_FILTER, query: state.query };
  const count = countWith(conclusions, state, change);
  return [{ text: withCount(labels.remedyLiftAll, count, labels), change }];
}

/** A way out with the number of points it leads to. */
function withCount(text, n, labels) {
  return `${text} (${labels.points({ n })})`;
}

/** No filter is to blame: either a word does not occur at all, or the words never meet. */
function explainWords(conclusions, state, result, labels) {
  const wanted = sought(result.terms);
  const missing = wanted.filter(({ count }) => count === 0);
  const without = (dropped) => withoutTerms(conclusions, state.query, result.terms, dropped);
  const suggested = (query) => labels.remedySuggestion({ query: quote(query, labels) });
  const queries = [
    { query: result.suggestion, text: suggested },
    ...wordQueries(without, result.terms, missing, labels),
  ];
  const remedies = queries
    .filter(({ query }) => query)
    .map(({ query, text }) => ({ query, text, ...keepingFilters(conclusions, state, query) }))
    .filter(({ count }) => count > 0)
    .map(({ query, text, change, count }) => ({ text: text(query, count), change }));
  return { reason: reasonInWords(conclusions, result.terms, wanted, missing, labels), remedies };
}

/** Another query with the filters chosen; without them where they would let nothing through. */
function keepingFilters(conclusions, state, query) {
  const changes = [{ query }, { ...NO_FILTER, query }];
  const counted = changes
    .map((change) => ({ change, count: countWith(conclusions, state, change) }));
  return counted.find(({ count }) => count > 0) ?? counted[0];
}

function reasonInWords(conclusions, terms, wanted, missing, labels) {
  if (missing.length > 0) return labels.wordsNotFound({ words: quoted(missing, labels, labels.or) });
  const isLimited = terms.some(({ excluded }) => excluded)
    || wanted.some(({ text }) => isCondition(conclusions, text));
  if (wanted.length < 2 || isLimited) return labels.nothingLeft;
  const replaced = replacedTerms(wanted);
  if (replaced.length === 0) return labels.wordsNotTogether;
  return labels.likenessNotTogether({ words: quoted(replaced, labels, labels.or) });
}

/** Whether a term asks for points in which no word of it need be: `hoofdstuk:II`, `punt 20`. */
function isCondition(conclusions, text) {
  const [hit] = conclusions.search(text, { limit: 1 }).hits;
  return hit && conclusions.explain(hit.id, text).every(({ found }) => found.length === 0);
}

/**
 * Without the words that do not occur; or, where all occur but never together, each one alone.
 * What is excluded stays so.
 */
function wordQueries(without, terms, missing, labels) {
  if (missing.length > 0) {
    const text = labels.remedyWithout({ words: quoted(missing, labels) });
    return [{ query: without(missing), text: (_, count) => withCount(text, count, labels) }];
  }
  const only = (term) => labels.remedyOnly({ words: quoted([term], labels) });
  return sought(terms).map((term) => ({
    query: without(terms.filter((other) => other !== term && !other.excluded)),
    text: (_, count) => withCount(only(term), count, labels),
  }));
}
