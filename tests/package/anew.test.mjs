/**
 * A second instance, for when the first has crashed.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Conclusions, ConclusionsError, initSync, startAnew } from 'council-conclusions';
import { repeatable } from '../../www/tools/glue.mjs';

const bytes = readFileSync(fileURLToPath(import.meta.resolve('council-conclusions/wasm')));

test('before the first start there is nothing to start anew', async () => {
  await assert.rejects(startAnew(), { name: 'ConclusionsError', code: 'not-ready' });
});

test('after a crash another instance works, and shares nothing with the first', async () => {
  const { memory } = initSync({ module: bytes });
  const broken = new Conclusions();
  const living = new (await startAnew())();
  const found = living.search('hawala');
  new Uint8Array(memory.buffer).fill(0xff);
  assert.throws(() => broken.search('hawala'), WebAssembly.RuntimeError);
  assert.deepEqual(living.search('hawala'), found);
  const anew = new (await startAnew())();
  assert.deepEqual(anew.search('hawala'), found);
  assert.equal(anew.renderCardHtml('point-12'), living.renderCardHtml('point-12'));
});

test('errors of another instance are those of the package, its objects can be freed', async () => {
  const Another = await startAnew();
  assert.equal(Another.name, 'Conclusions');
  const conclusions = new Another();
  assert.throws(() => conclusions.renderCardHtml('point-99'), ConclusionsError);
  conclusions.free();
  assert.throws(() => conclusions.documents(), { code: 'freed' });
});

test('glue that is not understood stops the build, saying what was found', () => {
  const glue = (lines) => `${lines}\nasync function __wbg_load(module, imports) {\n`;
  const whole = ['export class Conclusions {}', 'function __wbg_get_imports() {}',
    'function __wbg_finalize_init() {}'].join('\n');
  assert.match(repeatable(glue(whole)), /^export function glue\(\) \{\nclass Conclusions \{\}$/m);
  assert.throws(() => repeatable(whole), /no start of its own/);
  const more = glue(`${whole}\nexport const x = 1;`);
  assert.throws(() => repeatable(more), /found "export const x = 1;"/);
  const other = glue(whole.replace('get_imports', 'imports'));
  assert.throws(() => repeatable(other), /found no __wbg_get_imports/);
});
