// Search results as objects of the contract: most texts are strings that JavaScript has already.

import { Utf16 } from './utf16.js';

/**
 * A search result, read from words.
 * @param {(place: number) => { name, point, utf16 }} pointAt
 */
export function result(reader, query, vocabulary, pointAt) {
  const total = reader.number();
  const utf16 = Utf16.of(query);
  const terms = reader.list(() => term(reader, query, utf16, vocabulary));
  const { addressee, chapter, kind, document } = vocabulary;
  const facets = {
    addressee: counts(reader, addressee),
    chapter: counts(reader, chapter),
    kind: counts(reader, kind),
    document: counts(reader, document),
  };
  const hits = reader.list(() => hit(reader, terms, vocabulary, pointAt));
  const found = { total, hits, facets, terms };
  const suggestion = reader.text();
  if (suggestion !== undefined) found.suggestion = suggestion;
  return found;
}

function term(reader, query, utf16, vocabulary) {
  const text = query.slice(utf16.units(reader.number()), utf16.units(reader.number()));
  const read = { text, count: reader.number(), how: matches(reader, vocabulary) };
  const flags = reader.number();
  if (flags & 1) read.excluded = true;
  if (flags & 2) read.alternative = true;
  if (flags & 4) read.minor = true;
  return read;
}

/** How each word of a query stands in a point, read from words. */
export function explanations(reader, query, vocabulary) {
  const utf16 = Utf16.of(query);
  return reader.list(() => {
    const text = query.slice(utf16.units(reader.number()), utf16.units(reader.number()));
    return { text, how: matches(reader, vocabulary), found: reader.list(() => reader.text()) };
  });
}

function counts(reader, values) {
  return values.map((value) => ({ value, count: reader.number() }));
}

function hit(reader, terms, vocabulary, pointAt) {
  const { name, point, utf16 } = pointAt(reader.number());
  const score = reader.fraction();
  const why = matches(reader, vocabulary);
  const missing = [];
  for (let left = reader.number(); left > 0; left -= 1) missing.push(terms[reader.number()].text);
  const { text } = point;
  const marks = segments(reader, text, utf16, 0, text.length);
  const start = utf16.units(reader.number());
  const end = utf16.units(reader.number());
  const snippet = segments(reader, text, utf16, start, end);
  // Dots where the text goes on.
  if (start > 0) snippet.unshift({ text: '… ' });
  if (end < text.length) snippet.push({ text: ' …' });
  const made = { id: name, score, point, marks, snippet, why };
  if (missing.length > 0) made.missing = missing;
  return made;
}

/** A new list every time: it belongs to whoever asked. */
function matches(reader, { match, lists }) {
  const bits = reader.number();
  lists[bits] ??= match.filter((_, i) => bits & (1 << i));
  return lists[bits].slice();
}

/** A stretch of a text as segments, of which those are marked whose bounds come next. */
function segments(reader, text, utf16, start, end) {
  const list = [];
  let from = start;
  for (let left = reader.number(); left > 0; left -= 1) {
    const mark = utf16.units(reader.number());
    const to = utf16.units(reader.number());
    if (mark > from) list.push({ text: text.slice(from, mark) });
    list.push({ text: text.slice(mark, to), mark: true });
    from = to;
  }
  if (end > from) list.push({ text: text.slice(from, end) });
  return list;
}
