// Options as a program gives them → values that have been checked, or errors that name the option.

import { ConclusionsError } from './error.js';

/** Options of points() and search(): an object of either goes to both. */
const SEARCH =
  ['addressee', 'addresseeMatch', 'chapter', 'kind', 'document', 'limit', 'offset', 'sort'];

/** Options of renderCard() and renderCardHtml(). */
const CARD = ['query', 'labels', 'headingLevel', 'baseUrl'];

/** Labels of a card that are texts, in the order in which WebAssembly counts them. */
const TEXTS = ['lang', 'point', 'recital', 'addressedTo', 'page'];

const COMPARISONS = ['any', 'only', 'all'];
const SORTS = ['relevance', 'document'];
const NOTHING = new Map();

/** The bit of whoever is nobody; and the greatest number, which stands for all there are. */
const NOBODY = 31;
const ALL = 2 ** 32 - 1;

/** Options of points() and search(), by their names. */
export function searchOptions(value) {
  return read('options', value, SEARCH);
}

/**
 * What points() and search() filter by, as WebAssembly takes it. Ids are found among the values of
 * the facets.
 */
export function filter(given, { addressee, chapter, kind, document }) {
  const comparison = choice(given, 'addresseeMatch', COMPARISONS) ?? 0;
  const kinds = placeAfter(choice(given, 'kind', kind));
  let addressees = 0;
  for (const id of strings(given, 'addressee')) {
    const place = known('addressee', id, addressee);
    addressees |= 1 << (place === addressee.length - 1 ? NOBODY : place);
  }
  const chapters = strings(given, 'chapter').map((id) => known('chapter', id, chapter));
  const id = text(given, 'document');
  const documents = placeAfter(id === undefined ? id : known('document', id, document));
  return [addressees, comparison, chapters.length > 0 ? chapters : undefined, kinds, documents];
}

/** Which hits search() is to give, as WebAssembly takes it. */
export function page(given) {
  const limit = count(given, 'limit');
  const offset = count(given, 'offset') ?? 0;
  return [limit, offset, choice(given, 'sort', SORTS) === 1];
}

/** What a card is to look like: texts by the places WebAssembly knows them by, and names. */
export function cardOptions(value) {
  const given = read('options', value, CARD);
  const expected = 'a whole number from 2 to 6';
  const level = number(given, 'headingLevel', 2, 6, expected);
  const query = text(given, 'query') ?? '';
  const { texts, names } = labels(given.get('labels'));
  return { query, level, texts: [...texts, text(given, 'baseUrl')], names };
}

function labels(value) {
  const given = read('labels', value, [...TEXTS, 'addressees']);
  const texts = TEXTS.map((name) => text(given, name));
  const names = given.get('addressees');
  if (names === undefined) return { texts, names: [] };
  const named = ownNames('addressees', names, 'an object of texts')
    .map((id) => [id, get(names, id)])
    .filter(([, name]) => !isAbsent(name));
  return { texts, names: named.map(([id, name]) => [id, string(id, name)]) };
}

/** A value that must be a string. */
export function string(name, value) {
  if (typeof value !== 'string') throw bad(name, value, 'a string');
  return value;
}

/** The bytes of a typed array, of whatever realm, if there is one. */
export function bytes(name, value) {
  if (isAbsent(value)) return undefined;
  if (!ArrayBuffer.isView(value) || get(value, 'BYTES_PER_ELEMENT') !== 1) {
    throw bad(name, value, "a Uint8Array with a pack's bytes");
  }
  const length = get(value, 'byteLength');
  // A detached array has no bytes, and nothing may be made of its buffer.
  return length > 0
    ? new Uint8Array(get(value, 'buffer'), get(value, 'byteOffset'), length)
    : new Uint8Array();
}

/** The place of an id among those there are. */
export function known(what, id, ids) {
  const place = ids.indexOf(id);
  if (place >= 0) return place;
  const expected = `expected one of ${ids.join(', ')}`;
  throw new ConclusionsError(`unknown-${what}`, `found the ${what} ${shown(id)}, ${expected}`);
}

/** Undefined and null both say that something is not there. */
export function isAbsent(value) {
  return value === undefined || value === null;
}

/** The options of an object whose own names are all known, each read once, without those not there. */
function read(option, value, names) {
  if (isAbsent(value)) return NOTHING;
  const unknown = ownNames(option, value, 'an object').find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw bad(unknown, get(value, unknown), `${option} named ${names.join(', ')}`);
  }
  const given = names.map((name) => [name, get(value, name)]);
  return new Map(given.filter(([, found]) => !isAbsent(found)));
}

function text(given, name) {
  return given.has(name) ? string(name, given.get(name)) : undefined;
}

/** One string or several. */
function strings(given, name) {
  const value = given.get(name);
  if (value === undefined) return [];
  if (!isList(name, value)) return [string(name, value)];
  const list = [];
  const length = get(value, 'length');
  for (let i = 0; i < length; i += 1) list.push(string(name, get(value, i)));
  return list;
}

/** The place of one of some words. */
function choice(given, name, words) {
  const value = given.get(name);
  if (value === undefined) return undefined;
  const place = words.indexOf(value);
  if (place < 0) throw bad(name, value, `one of ${words.join(', ')}`);
  return place;
}

/** One more than a place, 0 where there is none. */
function placeAfter(place) {
  return place === undefined ? 0 : place + 1;
}

function count(given, name) {
  const expected = 'a whole number from 0, or Infinity for all';
  const found = number(given, name, 0, Infinity, expected);
  return found === undefined ? found : Math.min(found, ALL);
}

/** A whole number within bounds. */
function number(given, name, from, to, expected) {
  const value = given.get(name);
  if (value === undefined) return undefined;
  const isWhole = Number.isInteger(value) || value === Infinity;
  if (!isWhole || value < from || value > to) throw bad(name, value, expected);
  return value;
}

/** A property; reading it may run code of the page, which may throw. */
function get(object, name) {
  try {
    return object[name];
  } catch (thrown) {
    throw bad(name, thrown, 'a value, not an exception');
  }
}

/** Names of an object's own properties. Whatever realm it comes from: only its type counts. */
function ownNames(option, value, expected) {
  if (typeof value !== 'object' || isList(option, value)) throw bad(option, value, expected);
  try {
    return Object.keys(value);
  } catch (thrown) {
    throw bad(option, thrown, expected);
  }
}

/** Of a proxy that was revoked even this cannot be told. */
function isList(option, value) {
  try {
    return Array.isArray(value);
  } catch (thrown) {
    throw bad(option, thrown, 'a value, not an exception');
  }
}

/** The error for an option that cannot be used. */
function bad(option, found, expected) {
  const message = `found ${option}: ${shown(found)}, expected ${expected}`;
  return new ConclusionsError('bad-option', message);
}

/** A value as a programmer would write it, as far as a line goes, or its type where that says nothing. */
export function shown(value) {
  let written;
  try {
    written = typeof value === 'number' ? String(value) : JSON.stringify(value);
    if (written === '{}') written = Object.prototype.toString.call(value);
  } catch {
    // It is told by its type.
  }
  const [beginning] = (written ?? typeof value).match(/^.{0,80}/su);
  return beginning;
}
