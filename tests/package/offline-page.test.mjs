import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { offlinePage } from '../browser/support/paths.mjs';

const html = readFileSync(fileURLToPath(offlinePage), 'utf8');
const [, policy] = html.match(/<meta http-equiv="Content-Security-Policy" content="(.*)">/) ?? [];
const directives = Object.fromEntries(
  policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
);

function hashesOf(element) {
  const found = html.matchAll(new RegExp(`<${element}\\b[^>]*>([^]*?)</${element}>`, 'g'));
  return [...found].map(([, text]) => {
    const digest = createHash('sha256').update(text).digest('base64');
    return `'sha256-${digest}'`;
  });
}

test('the page allows its own scripts and styles, by their hashes, and no others', () => {
  assert.deepEqual(directives['script-src'], [...hashesOf('script'), "'wasm-unsafe-eval'"]);
  assert.deepEqual(directives['style-src'], hashesOf('style'));
});

test('the page forbids itself everything else', () => {
  const { 'script-src': _script, 'style-src': _style, ...others } = directives;
  assert.deepEqual(others, {
    'default-src': ["'none'"],
    'connect-src': ["'none'"],
    'img-src': ['data:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });
});

test('the policy and the character set stand in the first kilobyte', () => {
  const start = Buffer.from(html).subarray(0, 1024).toString();
  assert.match(start, /<meta charset="utf-8">/i);
  assert.ok(start.includes(policy));
});

test('the page loads no other file', () => {
  const markup = html.replace(/(<(script|style)>)[^]*?<\/\2>/g, '$1');
  assert.deepEqual(markup.match(/<link\b[^>]*>|<[^>]*\ssrc=(?!"data:)[^>]*>/g), null);
});
