import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import init, { Conclusions } from 'council-conclusions';

const bytes = readFileSync(fileURLToPath(import.meta.resolve('council-conclusions/wasm')));

test('a start that failed can be tried again, and two at the same time start once', async () => {
  await assert.rejects(init({ module_or_path: new Uint8Array([1, 2, 3]) }));
  const later = new Promise((resolve) => setTimeout(() => resolve(bytes), 50));
  const first = init({ module_or_path: bytes });
  const second = init({ module_or_path: later });
  assert.equal(first, second);
  await first;
  const living = new Conclusions();
  await Promise.all([later, second]);
  // A second instance would have taken the memory from under this one.
  assert.equal(living.search('hawala').total, 1);
});
