/**
 * The labels as the package has them: for the modules one file a language, loaded when it is used;
 * for the classic script one module with all of them, in which keys, being the same, stand once.
 */
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { LANGUAGES } from '../element/languages.js';

/** Related languages side by side compress best. */
const ORDER = 'bg el cs sk pl sl hr es pt it ro fr da sv nl de en et fi hu lt lv mt ga'.split(' ');

/** The file of the package that has the labels of a language, beside the element's. */
export function labelFile(lang) {
  return `labels-${lang}.js`;
}

/** All of these files, as `{ name, text }`. */
export async function labelFiles() {
  const files = Object.entries(await readAll());
  return files.map(([lang, labels]) =>
    ({ name: labelFile(lang), text: `export default ${JSON.stringify(labels)};` }));
}

/** What stands for languages.js where everything is inside. */
export async function allLabels() {
  const files = await readAll();
  const keys = { ...keysOf(files.nl), own: 0 };
  const entries = ORDER.map((lang) => {
    const values = JSON.stringify(valuesOf(keys, files[lang]));
    return `${lang}: async () => ({ default: named(keys, ${values}) }),\n`;
  });
  return `import { named } from './named.js';
    const keys = ${JSON.stringify(keys)};
    export const LANGUAGES = { ${entries.join('')} };`;
}

async function readAll() {
  const languages = Object.keys(LANGUAGES);
  if (!isDeepStrictEqual(languages, ORDER.toSorted())) {
    throw new Error(`labels.mjs orders ${ORDER.toSorted()}, languages.js has ${languages}`);
  }
  const files = await Promise.all(languages.map(read));
  const odd = files.findIndex(({ own, ...labels }) =>
    !isDeepStrictEqual(keysOf(labels), keysOf(files[languages.indexOf('nl')])));
  if (odd >= 0) throw new Error(`${pathOf(languages[odd])}: found other keys than in nl.json`);
  return Object.fromEntries(files.map((file, i) => [languages[i], file]));
}

async function read(lang) {
  const path = pathOf(lang);
  if (!existsSync(path)) throw new Error(`${path} is missing, and languages.js names it.`);
  return JSON.parse(await readFile(path, 'utf8'));
}

function pathOf(lang) {
  return `www/element/labels/${lang}.json`;
}

/** The forms of a plural are one value: languages have different ones. */
const isGroup = (value) => typeof value === 'object' && !Object.hasOwn(value, 'other');

function keysOf(labels) {
  const entries = Object.entries(labels);
  return Object.fromEntries(entries.map(([key, value]) =>
    [key, isGroup(value) ? keysOf(value) : 0]));
}

function valuesOf(keys, labels) {
  return Object.entries(keys).flatMap(([key, inner]) =>
    (inner ? valuesOf(inner, labels[key]) : [labels[key]]));
}
