/**
 * What is done too early, too late or twice, in a process that has started nothing yet. The tests
 * build on one another.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import init, { Conclusions, ConclusionsError, initSync } from 'council-conclusions';

const file = new URL(import.meta.resolve('council-conclusions/wasm'));
const failed = (message) => (error) => {
  assert.ok(error instanceof ConclusionsError);
  assert.equal(error.code, 'start-failed');
  assert.match(error.message, message);
  assert.ok(error.cause instanceof Error);
  return true;
};

test('before the start, a ConclusionsError says what to wait for', () => {
  assert.throws(() => new Conclusions(), { name: 'ConclusionsError', code: 'not-ready' });
});

test('a start that fails says why, and can be tried again', async () => {
  await assert.rejects(init({ module_or_path: new URL('missing.wasm', file) }), failed(/ENOENT/));
  await assert.rejects(init({ module_or_path: new Response('', { status: 404 }) }), failed(/404/));
  await assert.rejects(init({ module_or_path: '/nowhere' }), failed(/./));
  await assert.rejects(init({}), failed(/./));
  assert.throws(() => initSync({ module: new Uint8Array(8) }), failed(/CompileError|magic|word/));
  assert.throws(() => initSync(), failed(/./));
});

test('started synchronously while another start is under way, both give the same', async () => {
  const pending = init();
  const memory = initSync({ module: readFileSync(fileURLToPath(file)) });
  const conclusions = new Conclusions();
  assert.equal(await pending, memory);
  assert.equal(await init(), memory);
  assert.equal(initSync({ module: readFileSync(fileURLToPath(file)) }), memory);
  assert.equal(conclusions.search('hawala').total, 1);
});

test('an object that was freed says so, and may be freed again', () => {
  const conclusions = new Conclusions();
  conclusions.free();
  conclusions.free();
  conclusions[Symbol.dispose]?.();
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(Conclusions.prototype));
  const open = methods.filter((name) => !/^(constructor|free|__.*)$/.test(name));
  assert.ok(open.includes('search') && open.includes('documents'));
  for (const name of open) {
    assert.throws(() => conclusions[name]('point-1'), { name: 'ConclusionsError', code: 'freed' });
  }
});

test('an object that is freed while its options are read says so', () => {
  const calls = {
    addressee: [(one, given) => one.points(given), (one, given) => one.search('hawala', given)],
    query: [(one, given) => one.renderCardHtml('point-1', given)],
  };
  for (const [option, uses] of Object.entries(calls)) {
    for (const use of uses) {
      const conclusions = new Conclusions();
      const given = Object.defineProperty({}, option,
        { enumerable: true, get: () => conclusions.free() });
      assert.throws(() => use(conclusions, given), { name: 'ConclusionsError', code: 'freed' });
    }
  }
});
