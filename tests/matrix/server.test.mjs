/**
 * The package on a server: in Node.js, with no document anywhere.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { write } from './guides.mjs';
import { QUERY, expected } from './stage.mjs';

const folder = write('server');
const run = (...args) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
const sorted = (text) => text.trim().split(' ').toSorted();

test('a module finds the same points, and gives a card as HTML', () => {
  const [ids, ...card] = run('search.mjs').split('\n');
  assert.deepEqual(sorted(ids), expected.toSorted());
  assert.match(card.join('\n'), /^<article [^]*<\/article>\n$/);
  assert.match(card.join('\n'), new RegExp(`<mark [^>]*>${QUERY}</mark>`));
});

test('CommonJS finds the same points', () => {
  assert.deepEqual(sorted(run('search.cjs')), expected.toSorted());
});

for (const entry of ['element', 'define', 'standalone']) {
  test(`importing "${entry}" does no harm there, and leaves no trace`, () => {
    const program = `
      const before = Object.getOwnPropertyNames(globalThis).length;
      await import('council-conclusions/${entry}');
      console.log(Object.getOwnPropertyNames(globalThis).length - before);`;
    assert.equal(run('--input-type=module', '--eval', program), '0\n');
  });
}
