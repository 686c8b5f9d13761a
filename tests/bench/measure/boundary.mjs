/**
 * What a search costs beside what it costs to cross from JavaScript into WebAssembly and back.
 */
import { summary } from './timing.js';

/** `(module (func (export "f")))` */
const EMPTY = new Uint8Array([
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x01, 0x04, 0x01, 0x60, 0x00, 0x00, 0x03, 0x02,
  0x01, 0x00, 0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00, 0x0a, 0x04, 0x01, 0x02, 0x00, 0x0b,
]);

const ROUNDS = 200;

/**
 * Microseconds of a call, p50 and p99 of the queries, each by its median. The queries take turns:
 * nothing has an answer ready from the call before.
 */
function microseconds(queries, call) {
  const times = queries.map(() => []);
  for (let n = 0; n < ROUNDS; n++) {
    for (const [i, query] of queries.entries()) {
      const from = performance.now();
      call(query);
      times[i].push((performance.now() - from) * 1000);
    }
  }
  return summary(times.map((each) => summary(each).p50));
}

/** Made anew, but for the points: they are the package's own objects, the same for every hit. */
const copySegments = (segments) =>
  segments.map(({ text, mark }) => (mark ? { text, mark } : { text }));
const copy = ({ total, hits, facets, terms }) => ({
  total,
  hits: hits.map(({ id, score, point, marks, snippet, why }) => ({
    id, score, point, marks: copySegments(marks), snippet: copySegments(snippet), why: [...why],
  })),
  facets: {
    addressee: facets.addressee.map(({ value, count }) => ({ value, count })),
    chapter: facets.chapter.map(({ value, count }) => ({ value, count })),
    kind: facets.kind.map(({ value, count }) => ({ value, count })),
    document: facets.document.map(({ value, count }) => ({ value, count })),
  },
  terms: terms.map(({ text, count, how }) => ({ text, count, how: [...how] })),
});

/** Reads everything that a list of hits shows. */
function read({ hits }) {
  let letters = 0;
  for (const { point, marks, snippet } of hits) {
    letters += point.text.length;
    for (const { text, mark } of [...marks, ...snippet]) letters += mark ? text.length : 1;
  }
  return letters;
}

export function boundary(conclusions, queries) {
  const empty = new WebAssembly.Instance(new WebAssembly.Module(EMPTY)).exports.f;
  const ten = { limit: 10 };
  const none = { limit: 0 };
  const results = new Map(queries.map((query) => [query, conclusions.search(query, ten)]));
  const calls = {
    'nothing but the clock': () => {},
    'an empty function of WebAssembly': () => empty(),
    'a string in, nothing out: `point(query)`': (query) => conclusions.point(query),
    'the same result, made anew in JavaScript alone': (query) => copy(results.get(query)),
    'ten objects without a search: `search("", { limit: 10 })`': () => conclusions.search('', ten),
    'a search without objects: `search(query, { limit: 0 })`': (query) =>
      conclusions.search(query, none),
    'the search: `search(query, { limit: 10 })`': (query) => conclusions.search(query, ten),
    'the search, with all texts, marks and snippets read': (query) =>
      read(conclusions.search(query, ten)),
  };
  const measures = Object.entries(calls).map(([name, call]) => [name, microseconds(queries, call)]);
  return Object.fromEntries(measures);
}
