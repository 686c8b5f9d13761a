/**
 * README.md in pieces, for the tests that run its snippets and check what it says.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

export const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Which test runs the snippets of a language. A snippet of another one fails. */
export const runners = {
  sh: 'tests/package/readme.test.mjs',
  js: 'tests/package/readme.test.mjs',
  text: 'tests/package/readme.test.mjs',
  html: 'tests/browser/readme.test.mjs',
  http: 'tests/browser/security-policy.test.mjs',
  css: 'tests/browser/readme.test.mjs',
};

const lines = readme.split('\n');

/** Every line that opens or closes a snippet, or that Markdown would take for one. */
export const fences = lines.flatMap((text, i) => (/^\s*(```|~~~)/.test(text) ? [i] : []));

/** The snippets: their language, their code and the line of the README it begins at, from 1. */
export const snippets = fences.flatMap((start, i) => {
  if (i % 2 === 1) return [];
  const language = lines[start].trim().slice(3);
  const code = lines.slice(start + 1, fences[i + 1]).join('\n');
  return [{ language, code, line: start + 2 }];
});

/** The README without its snippets. */
export const prose = readme.replace(/^```[^]*?^```$/gm, '');

export function snippetsIn(language) {
  const found = snippets.filter((snippet) => snippet.language === language);
  if (found.length === 0) throw new Error(`README.md has no snippets in ${language}`);
  return found;
}

/** The cells of each row of the table whose first heading this is. */
export function table(heading) {
  const start = lines.findIndex((text) => text.startsWith(`| ${heading} |`));
  if (start < 0) throw new Error(`README.md has no table that begins with "${heading}"`);
  const length = lines.slice(start).findIndex((text) => !text.startsWith('|'));
  return lines.slice(start + 2, start + length).map(cellsOf);
}

export function cellsOf(row) {
  return row.split('|').slice(1, -1).map((cell) => cell.trim());
}

/** What stands in `code` in a text. */
export function codesIn(text) {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
}
