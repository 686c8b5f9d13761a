import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../browser/support/paths.mjs';

/** Licences that ask for no more than to be named, or that bind only changes to the tool itself. */
const allowed = [
  '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-4.0', 'ISC', 'MIT',
  'MPL-2.0',
];

for (const directory of ['www', 'tests', 'tests/matrix']) {
  test(`every npm package that ${directory}/ installs has a licence that anybody may use`, () => {
    const lock = JSON.parse(readFileSync(join(root, directory, 'package-lock.json'), 'utf8'));
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
    assert.ok(packages.length > 0);
    const others = packages.filter(([, { license }]) => !allowed.includes(license));
    assert.deepEqual(others.map(([path, { license }]) => [path, license]), []);
  });
}
