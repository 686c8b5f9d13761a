/**
 * Real values by the type that they are declared to have, from the built package.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Conclusions, initSync } from 'council-conclusions';

const searches = [
  ['inreisverbod'],
  ['terorisme'],
  ['SIS', { limit: 3, sort: 'document' }],
  ['lidstaten grenzen', { addressee: 'commission', chapter: 'II', offset: 1 }],
  ['', { addressee: ['none', 'member-states'], addresseeMatch: 'any', limit: 60 }],
  ['zzzz', { kind: 'recital' }],
];

const mistakes = [
  () => new Conclusions(new Uint8Array(8)),
  (conclusions) => conclusions.renderCardHtml('point-0'),
  (conclusions) => conclusions.related('point-0'),
  (conclusions) => conclusions.points({ addressee: 'nobody' }),
  (conclusions) => conclusions.points({ chapter: 'IX' }),
  (conclusions) => conclusions.outline('no-such-document'),
  (conclusions) => conclusions.search('', { limit: -1 }),
];

/** @returns {[type: string, value: unknown][]} */
export function samples() {
  const wasm = fileURLToPath(import.meta.resolve('council-conclusions/wasm'));
  initSync({ module: readFileSync(wasm) });
  const conclusions = new Conclusions();
  return [
    ['DocumentInfo[]', conclusions.documents()],
    ['Division[]', conclusions.outline()],
    ['Point[]', conclusions.points()],
    ['Point', conclusions.point('point-20')],
    ['undefined', conclusions.point('point-0')],
    ['Point[]', conclusions.related('point-33')],
    ['Explanation[]', conclusions.explain('point-33', 'inreisverbot drones')],
    ...searches.map((search) => ['SearchResult', conclusions.search(...search)]),
    ...mistakes.map((mistake) => ["ConclusionsError['code']", codeOf(() => mistake(conclusions))]),
  ];
}

function codeOf(mistake) {
  try {
    mistake();
  } catch (error) {
    return error.code;
  }
  throw new Error(`expected an error from ${mistake}`);
}
