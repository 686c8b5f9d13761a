import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pkg, root } from '../browser/support/paths.mjs';
import { literal } from './literal.mjs';
import { samples } from './samples.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const compiler = join(root, 'tests/node_modules/typescript/bin/tsc');

/** What the compiler objects to: nothing, ideally. */
function complaints(...options) {
  try {
    execFileSync(process.execPath, [compiler, ...options], { cwd: root, encoding: 'utf8' });
    return '';
  } catch ({ stdout, stderr }) {
    return stdout + stderr;
  }
}

test('a program that uses the whole contract compiles as Node resolves modules', () => {
  assert.equal(complaints('--project', here), '');
});

test('a program that uses the whole contract compiles as bundlers resolve modules', () => {
  const bundler = ['--module', 'esnext', '--moduleResolution', 'bundler'];
  assert.equal(complaints('--project', here, ...bundler), '');
});

test('the declarations contain no "any"', () => {
  const files = readdirSync(pkg, { recursive: true }).filter((file) => file.endsWith('.d.ts'));
  const code = files.map((file) => withoutText(readFileSync(join(pkg, file), 'utf8')));
  assert.ok(files.includes('council_conclusions.d.ts'));
  assert.deepEqual(code.filter((text) => /\bany\b/.test(text)), []);
});

/** Comments and strings may say "any". */
function withoutText(code) {
  return code.replace(/\/\*[^]*?\*\/|\/\/.*|"[^"\n]*"|'[^'\n]*'/g, '');
}

test('real results have what is declared, and nothing else', () => {
  const directory = join(root, 'target/types');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'results.mts'), program(samples()));
  const settings = { extends: '../../tests/types/tsconfig.json', files: ['results.mts'] };
  writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify(settings));
  assert.equal(complaints('--project', directory), '');
});

function program(values) {
  const statement = ([type, value], i) =>
    `export const value${i} = ${literal(value)} satisfies ${type};`;
  const types = ['ConclusionsError', 'Division', 'DocumentInfo', 'Explanation', 'Point', 'SearchResult'];
  return [
    `import type { ${types.join(', ')} } from '../../pkg/council_conclusions.js';`,
    ...values.map(statement),
  ].join('\n');
}
