/**
 * The state of a widget: what is searched for, filtered by and sorted by.
 *
 * @typedef {object} State
 * @property {string} query
 * @property {string[]} addressees  in the vocabulary's order; empty: whoever is addressed
 * @property {'any' | 'only' | 'all'} match
 * @property {string[]} chapters  empty: the whole text
 * @property {'' | 'recital' | 'point'} kind
 * @property {string} document  empty: all documents
 * @property {'' | 'document'} sort  empty: the best first
 */

/** The attribute that holds each part of the state. */
const ATTRIBUTES = {
  query: 'query',
  addressees: 'addressee',
  match: 'addressee-match',
  chapters: 'chapter',
  kind: 'kind',
  document: 'document',
  sort: 'sort',
};

export const STATE_ATTRIBUTES = Object.values(ATTRIBUTES);

/** No filter, as a part of a state. */
export const NO_FILTER = {
  addressees: [],
  match: 'any',
  chapters: [],
  kind: '',
  document: '',
};

/** A state without query and filters, in whatever order. */
export const NOTHING_CHOSEN = { query: '', ...NO_FILTER };

const KINDS = ['recital', 'point'];
const SORTS = ['document'];
const MATCHES = ['any', 'only', 'all'];

/** The state an element's attributes ask for. What the vocabulary does not know is absent. */
export function readState(element, vocabulary) {
  const attribute = (part) => element.getAttribute(ATTRIBUTES[part]) ?? '';
  const oneOf = (part, allowed) => allowed.find((value) => value === attribute(part)) ?? '';
  const someOf = (part, allowed) => {
    const asked = attribute(part).split(/[\s,]+/);
    return allowed.filter((value) => asked.includes(value));
  };
  const document = oneOf('document', vocabulary.documents.map(({ id }) => id));
  const addressees = someOf('addressees', vocabulary.addressees);
  // What addresses nobody addresses nobody else.
  const canMatch = addressees.some((id) => id !== 'none');
  return {
    query: attribute('query'),
    addressees,
    match: (canMatch && oneOf('match', MATCHES)) || 'any',
    chapters: someOf('chapters', vocabulary.chapters(document)),
    kind: oneOf('kind', KINDS),
    document,
    sort: oneOf('sort', SORTS),
  };
}

/** Write a change of the state into an element's attributes; a default has no attribute. */
export function writeState(element, change) {
  for (const [part, value] of Object.entries(change)) {
    const text = String(Array.isArray(value) ? value.join(' ') : value);
    if (text && text !== NOTHING_CHOSEN[part]) element.setAttribute(ATTRIBUTES[part], text);
    else element.removeAttribute(ATTRIBUTES[part]);
  }
}

/** The options that make the engine search for this state. */
export function searchOptions(state) {
  const options = {};
  const { addressees, match } = state;
  if (addressees.length > 0) {
    options.addressee = addressees;
    options.addresseeMatch = match;
  }
  if (state.chapters.length > 0) options.chapter = state.chapters;
  if (state.kind) options.kind = state.kind;
  if (state.document) options.document = state.document;
  if (state.sort) options.sort = state.sort;
  return options;
}

/** How many points a state would find, with some of its parts changed. */
export function countWith(conclusions, state, change) {
  return countsWith(conclusions, state, change).total;
}

/** The same with how many it would find for each value of a filter. */
export function countsWith(conclusions, state, change = {}) {
  const changed = { ...state, ...change };
  return conclusions.search(changed.query, { ...searchOptions(changed), limit: 0 });
}
