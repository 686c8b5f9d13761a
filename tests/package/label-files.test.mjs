/**
 * The files of labels on their way into the package: each language has one, with the same keys.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { pkg, root } from '../browser/support/paths.mjs';
import { LANGUAGES } from '../../www/element/languages.js';
import { named } from '../../www/element/named.js';

const labels = 'www/element/labels';
const languages = Object.keys(LANGUAGES);
const labelsIn = (lang) => JSON.parse(readFileSync(join(root, labels, `${lang}.json`), 'utf8'));

/** What the build says of a copy of the labels, after something has been done to it. */
function buildAfter(change) {
  const copy = join(root, 'target/labels');
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(join(copy, labels), { recursive: true });
  cpSync(join(root, labels), join(copy, labels), { recursive: true });
  change((lang) => join(copy, labels, `${lang}.json`));
  const tool = JSON.stringify(pathToFileURL(join(root, 'www/tools/labels.mjs')));
  const program = `import { labelFiles } from ${tool}; await labelFiles();`;
  const args = ['--input-type=module', '--eval', program];
  return spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
}

test('there are the 24 official languages of the EU, a file for each', () => {
  assert.equal(languages.length, 24);
  const there = readdirSync(join(root, labels)).filter((name) => name.endsWith('.json'));
  assert.deepEqual(there.toSorted(), languages.map((lang) => `${lang}.json`));
});

test('each file of the package has the labels of its language', async () => {
  for (const lang of languages) {
    const file = pathToFileURL(join(pkg, `element/labels-${lang}.js`));
    const { default: found } = await import(file);
    assert.deepEqual(found, labelsIn(lang));
  }
});

test('the build stops where a file is missing, or has other keys, and says which', () => {
  assert.equal(buildAfter(() => {}).status, 0);
  const missing = buildAfter((file) => rmSync(file('mt')));
  assert.match(missing.stderr, /Error: www\/element\/labels\/mt\.json is missing/);
  const { print: _print, ...rest } = labelsIn('sk');
  const odd = buildAfter((file) => writeFileSync(file('sk'), JSON.stringify(rest)));
  assert.match(odd.stderr, /Error: www\/element\/labels\/sk\.json: found other keys than/);
  assert.deepEqual([missing.status, odd.status], [1, 1]);
});

test('values come under their keys, in whose order they are', () => {
  const keys = { a: 0, b: { c: 0, d: 0 }, e: 0, own: 0 };
  const forms = { one: 'x', other: 'y' };
  assert.deepEqual(named(keys, ['1', '2', forms, '4', null]),
    { a: '1', b: { c: '2', d: forms }, e: '4', own: null });
});
