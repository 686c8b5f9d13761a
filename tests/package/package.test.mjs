import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pkg, root } from '../browser/support/paths.mjs';
import { LANGUAGES } from '../../www/element/languages.js';

const manifest = JSON.parse(readFileSync(join(pkg, 'package.json'), 'utf8'));
const tarball = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: pkg }),
)[0].files.map(({ path }) => path);

function cargo(key) {
  const [, value] = readFileSync(join(root, 'Cargo.toml'), 'utf8').match(`\n${key} = "(.*)"`);
  return value;
}

test('the tarball holds the engine, the element and their papers, and nothing else', () => {
  const modules = ['council_conclusions', 'element/council-conclusions', 'element/define'];
  const declared = readdirSync(join(root, 'www/element')).filter((name) => name.endsWith('.d.ts'));
  const expected = [
    'LICENSE',
    'README.md',
    'council_conclusions.d.ts',
    'council_conclusions_bg.wasm',
    'custom-elements.json',
    'fallback.nl.html',
    'package.json',
    'sri.json',
    'standalone.js',
    ...modules.flatMap((name) => [`${name}.js`, `${name}.js.map`]),
    ...Object.keys(LANGUAGES).map((lang) => `element/labels-${lang}.js`),
    ...declared.map((name) => `element/${name}`),
    ...['frame', 'themes'].flatMap((folder) =>
      readdirSync(join(root, 'www', folder)).map((name) => `${folder}/${name}`)),
  ];
  assert.deepEqual(tarball.toSorted(), expected.toSorted());
});

test('every address in package.json leads to a file of the tarball', () => {
  const { main, module, types, sideEffects } = manifest;
  const targets = Object.values(manifest.exports).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  );
  const missing = [main, module, types, ...sideEffects, ...targets].filter(
    (path) => !path.startsWith('./') || !tarball.includes(path.slice(2)),
  );
  assert.deepEqual(missing, []);
});

test('Node finds every entry point by its name', () => {
  const typesOnly = ['./react', './vue'];
  for (const entry of Object.keys(manifest.exports).filter((name) => !typesOnly.includes(name))) {
    const url = import.meta.resolve(`council-conclusions${entry.slice(1)}`);
    assert.ok(existsSync(fileURLToPath(url)), entry);
  }
});

test('types come first in every entry point that has conditions', () => {
  const conditions = Object.values(manifest.exports).filter((entry) => typeof entry === 'object');
  const misplaced = conditions.filter((entry) => Object.keys(entry).indexOf('types') > 0);
  assert.deepEqual(misplaced, []);
  assert.equal(Object.keys(manifest.exports['.'])[0], 'types');
});

test('package.json says what Cargo.toml says', () => {
  for (const key of ['name', 'version', 'description', 'license']) {
    assert.equal(manifest[key], cargo(key), key);
  }
});

test('the licence that package.json names is the one that is enclosed', () => {
  const [title] = readFileSync(join(pkg, 'LICENSE'), 'utf8').split('\n');
  assert.equal(title, `${manifest.license} License`);
});

test('the package depends on nothing and runs nothing when it is installed', () => {
  for (const field of ['dependencies', 'peerDependencies', 'optionalDependencies', 'scripts']) {
    assert.equal(manifest[field], undefined, field);
  }
});

test('no file tells where it was built', () => {
  const places = [root, join(homedir(), '.')].map((place) => place.replace(/\/$/, ''));
  const telling = tarball.filter((path) => {
    const content = readFileSync(join(pkg, path), 'latin1');
    return places.some((place) => content.includes(`${place}/`));
  });
  assert.deepEqual(telling, []);
});

test('the classic script is ASCII, so a page in any character set can hold it', () => {
  const script = readFileSync(join(pkg, 'standalone.js'), 'latin1');
  assert.match(script, /^[\n\x20-\x7e]+$/);
});

test('a server can import the element, which does nothing there', async () => {
  const element = await import('council-conclusions/element');
  assert.equal(typeof element.CouncilConclusions, 'function');
});

test('the lock files name no registry, so they serve everybody', () => {
  for (const directory of ['www', 'tests', 'tests/matrix']) {
    const lock = JSON.parse(readFileSync(join(root, directory, 'package-lock.json'), 'utf8'));
    const resolved = Object.values(lock.packages).filter((entry) => 'resolved' in entry);
    assert.deepEqual(resolved, [], directory);
  }
});

test('the WebAssembly tells no place in the sources, for nobody hears its panics', () => {
  const wasm = readFileSync(join(pkg, 'council_conclusions_bg.wasm'), 'latin1');
  assert.doesNotMatch(wasm, /[\w/]+\.rs\b/);
});
