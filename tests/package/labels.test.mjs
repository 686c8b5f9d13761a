/**
 * The labels of each language beside the Dutch ones. For one language only:
 *
 *     node --test --test-name-pattern='^cs: ' tests/package/labels.test.mjs
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../browser/support/paths.mjs';

const folder = join(root, 'www/element/labels');
const read = (lang) => JSON.parse(readFileSync(join(folder, `${lang}.json`), 'utf8'));
const languages = readdirSync(folder)
  .filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));

const isForms = (value) => Object.hasOwn(value, 'other');
const placeholders = (text) => [...new Set(text.match(/\{[^}]*\}/g))].sort();

/** Every text by its path, in order; plural forms are one entry. */
function entriesOf(value, path = '') {
  if (typeof value === 'string' || isForms(value)) return [[path, value]];
  return Object.entries(value)
    .flatMap(([key, inner]) => entriesOf(inner, path ? `${path}.${key}` : key));
}

/** Every text by its path, each plural form by its own. */
function textsOf(labels) {
  return entriesOf(labels).flatMap(([path, value]) => (typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value).map(([form, text]) => [`${path}.${form}`, text])));
}

const dutch = new Map(textsOf(read('nl')));
const english = new Map(textsOf(read('en')));
const originalOf = (path) => dutch.get(path) ?? dutch.get(path.replace(/\.\w+$/, '.other'));
const englishOf = (path) => english.get(path) ?? english.get(path.replace(/\.\w+$/, '.other'));

/** Asserts that no text is an offender, and names those that are. */
function none(texts, isOffender, message) {
  const offenders = texts.filter(([path, text]) => isOffender(text, originalOf(path), path));
  assert.deepEqual(offenders, [], message);
}

for (const lang of languages) {
  const { own, ...labels } = read(lang);
  const texts = textsOf(labels);

  test(`${lang}: the keys are the Dutch ones, in their order`, () => {
    const paths = (file) => entriesOf(file).map(([path]) => path);
    assert.deepEqual(paths(labels), paths(read('nl')));
  });

  test(`${lang}: plurals have the forms that whole numbers take, and other`, () => {
    const rules = new Intl.PluralRules(labels.locale);
    const taken = Array.from({ length: 10_000 }, (_, n) => rules.select(n));
    const expected = [...new Set([...taken, 'other'])].sort();
    for (const [path, value] of entriesOf(labels)) {
      if (typeof value !== 'string') assert.deepEqual(Object.keys(value).sort(), expected, path);
    }
  });

  test(`${lang}: every text has the placeholders of the Dutch one`, () => {
    none(texts, (text, original) =>
      String(placeholders(text)) !== String(placeholders(original)));
  });

  test(`${lang}: every text is clean: words, single spaces, typographic signs, no markup`, () => {
    none(texts, (text) => !/\p{L}/u.test(text) || text !== text.trim());
    none(texts, (text) => /["'`<>\t\n]|\.\.\.|  |\p{Cc}/u.test(text));
    none(texts, (text) => text !== text.normalize('NFC'));
  });

  test(`${lang}: what comes in quotation marks gets no others`, () => {
    none(texts, (text) => /[“”„«»‘’‹›]\s*\{(query|words?|found)\}/.test(text));
  });

  test(`${lang}: its quotation marks are some that a query may have`, () => {
    assert.match(labels.quote, /^[“”„«»]\s?\{text\}\s?[“”„«»]$/);
  });

  test(`${lang}: sentences and headings begin and end as the Dutch ones do`, () => {
    const ending = (text) => text.match(/[.…]$|[?;]$/)?.[0].replace(';', '?');
    none(texts, (text, original) => ending(text) !== ending(original));
    none(texts, (text, original) => /^\p{Lu}/u.test(original) && /^\p{Ll}/u.test(text));
  });

  test(`${lang}: nothing is much longer than in Dutch and in English`, () => {
    none(texts, (text, original, path) =>
      text.length > 10 + 1.5 * Math.max(original.length, englishOf(path).length));
  });

  test(`${lang}: sentences are translated`, () => {
    const isSame = (other) => (text, _original, path) =>
      text.length > 25 && /[.…]$/.test(text) && text === other(path);
    if (lang !== 'nl') none(texts, isSame(originalOf));
    if (lang !== 'en') none(texts, isSame(englishOf));
  });

  test(`${lang}: the locale is one of this language`, () => {
    assert.equal(new Intl.Locale(labels.locale).language, lang);
    assert.deepEqual(Intl.getCanonicalLocales(labels.locale), [labels.locale]);
    if (own) assert.deepEqual(Object.keys(own), ['and', 'or', 'months', 'languages']);
    if (own) assert.equal(own.months.length, 12);
  });
}

test('the guide for translators explains every key', () => {
  const guide = readFileSync(join(folder, 'README.md'), 'utf8');
  const explained = [...guide.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
  assert.deepEqual(explained, [...Object.keys(read('nl')), 'own']);
});
