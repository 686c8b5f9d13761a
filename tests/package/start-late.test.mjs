import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import init, { Conclusions, ConclusionsError, initSync } from 'council-conclusions';

const bytes = readFileSync(fileURLToPath(import.meta.resolve('council-conclusions/wasm')));

test('what has been started needs no other start, whatever becomes of that', async () => {
  const pending = init({ module_or_path: new Promise((_, reject) => setTimeout(reject, 50)) });
  const started = initSync({ module: bytes });
  assert.equal(await pending, started);
  assert.equal(await init({ module_or_path: 'https://nowhere.invalid/x.wasm' }), started);
  assert.equal(new Conclusions().search('hawala').total, 1);
});

test('an error says what it is', () => {
  assert.equal(ConclusionsError.name, 'ConclusionsError');
});
