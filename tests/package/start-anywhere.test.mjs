/**
 * The start behind servers that name the type in their own way, and in bundles that have no
 * address. Each test has a module of its own, which has started nothing yet.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const address = import.meta.resolve('council-conclusions');
const bytes = readFileSync(fileURLToPath(import.meta.resolve('council-conclusions/wasm')));

for (const type of ['application/wasm', 'application/wasm; charset=utf-8', 'Application/WASM',
  'application/octet-stream', '']) {
  test(`starts where a server says that the type is "${type}"`, async () => {
    const { default: init, Conclusions } = await import(`${address}?type=${type}`);
    await init({ module_or_path: new Response(bytes, { headers: { 'content-type': type } }) });
    assert.equal(new Conclusions().search('hawala').total, 1);
  });
}

test('in a module that has no address, init() is rejected, and can be told where to look', async () => {
  const code = encodeURIComponent(readFileSync(fileURLToPath(address), 'utf8'));
  const { default: init, Conclusions } = await import(`data:text/javascript,${code}`);
  await assert.rejects(() => init(), { name: 'ConclusionsError', code: 'start-failed' });
  await init({ module_or_path: bytes });
  assert.equal(new Conclusions().search('hawala').total, 1);
});
