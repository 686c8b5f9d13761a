import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pkg } from '../browser/support/paths.mjs';
import { decode, encode } from '../../www/element/ascii.js';

const every = Uint8Array.from({ length: 256 }, (_, value) => value);
const uneven = Uint8Array.from({ length: 5000 }, (_, i) => (i * i) % 251);

test('bytes as text come back as they were', () => {
  for (const bytes of [new Uint8Array(), every, uneven, Uint8Array.of(255, 255, 0)]) {
    assert.deepEqual(decode(encode(bytes)), bytes);
  }
});

test('the text stands in a string of a script of any page', () => {
  assert.match(encode(every), /^[ -~]+$/);
  assert.doesNotMatch(encode(every), /["\\<]/);
});

test('the classic script holds the very WebAssembly of the package', () => {
  const text = encode(readFileSync(join(pkg, 'council_conclusions_bg.wasm')));
  assert.ok(readFileSync(join(pkg, 'standalone.js'), 'latin1').includes(text));
});
