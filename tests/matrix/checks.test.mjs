/**
 * What those who check packages for a living say of the tarball.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { programs, tarball } from './places.mjs';

/** Entry points that TypeScript programs import; the others are files. */
const entryPoints = ['.', 'element', 'define', 'standalone', 'react', 'vue'];

function complaints(program, ...args) {
  const { status, stdout, stderr } = spawnSync(join(programs, program), args, { encoding: 'utf8' });
  return status === 0 ? '' : stdout + stderr;
}

test('publint finds nothing to object to', () => {
  assert.equal(complaints('publint', 'run', tarball, '--strict'), '');
});

test('the types are those of the modules, for all who can load them', () => {
  const options = ['--profile', 'esm-only', '--entrypoints', ...entryPoints];
  assert.equal(complaints('attw', tarball, ...options), '');
});
