/**
 * The hashes that come with the package, and that making it again gives the same bytes.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pkg, root } from '../browser/support/paths.mjs';

const listed = JSON.parse(readFileSync(join(pkg, 'sri.json'), 'utf8'));

/** The files below a directory, each with its hash. */
function hashesBelow(directory) {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath ?? e.path, e.name));
  return Object.fromEntries(paths.toSorted().map((path) => {
    const digest = createHash('sha384').update(readFileSync(path)).digest('base64');
    return [path.slice(directory.length + 1), `sha384-${digest}`];
  }));
}

test('sri.json has the hash of every file but itself', () => {
  const { 'sri.json': _own, ...others } = hashesBelow(pkg);
  assert.ok(Object.keys(others).length > 10);
  assert.deepEqual(listed, others);
  assert.deepEqual(Object.keys(listed), Object.keys(listed).toSorted());
});

test('the package put together again is the same to the last byte', () => {
  const again = join(root, 'target/again');
  execFileSync(process.execPath, ['www/tools/package.mjs', 'target/wasm', again], { cwd: root });
  assert.deepEqual(hashesBelow(again), hashesBelow(pkg));
});
