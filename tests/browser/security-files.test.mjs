/**
 * What is copied or saved goes into other programs. A text that would like to be more than text
 * makes no line, field, entry, cell or heading there. No browser has a part in it.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { bibtex, cslJson, ris } from '../../www/element/citation.js';
import { toCsv } from '../../www/element/save-csv.js';
import { toMarkdown } from '../../www/element/save-markdown.js';
import { wordingFrom } from '../../www/element/wording.js';
import { attacks } from './support/attacks.mjs';
import { root } from './support/paths.mjs';

const file = readFileSync(join(root, 'www/element/labels/nl.json'), 'utf8');
const labels = wordingFrom('nl', JSON.parse(file));

/** What separates lines, for one program or another, and what no value has any use for. */
const breaks = /[\p{Cc}\u2028\u2029]+/u;
const oneLine = (text) => text.split(new RegExp(breaks, 'gu')).join(' ').trim();

/** A point whose every text is this one. */
function entryOf(text) {
  const part = { id: text, label: text, title: text };
  const notes = [{ mark: text, text }];
  return {
    document: { id: text, lang: text, title: text, date: '2024-12-12', pages: 1 },
    point: { id: `point-${text}`, kind: 'point', label: text, page: 1, addressees: [text],
      path: [part, part], chapeau: text, text, footnotes: notes,
      footnotePlaces: [] },
    link: 'https://example.eu/{x}?a,b#c=point-1',
  };
}

function reportOf(text) {
  const entry = entryOf(text);
  return { entries: [entry], documents: [entry.document], asked: [text, text], note: text,
    address: entry.link, day: '2024-12-12' };
}

describe('hostile text in a file', () => {
  test('is a value of RIS, on its line', () => {
    for (const { name, text } of attacks) {
      const lines = ris(entryOf(text)).split('\r\n');
      assert.deepEqual(lines.map((line) => line.slice(0, 6)), ['TY  - ', 'AU  - ', 'TI  - ',
        'PY  - ', 'DA  - ', 'LA  - ', 'SP  - ', 'N1  - ', 'UR  - ', 'ER  - ', ''], name);
      assert.deepEqual(lines.filter((line) => breaks.test(line)), [], name);
      assert.equal(lines[2], `TI  - ${oneLine(text)}`, name);
    }
  });

  test('is a value of BibTeX, between its braces', () => {
    for (const { name, text } of attacks) {
      const fields = fieldsOf(bibtex(entryOf(text)));
      assert.deepEqual([...fields.keys()],
        ['author', 'title', 'date', 'year', 'note', 'pages', 'langid', 'url'], name);
      assert.deepEqual([...fields.values()].filter((value) => breaks.test(value)), [], name);
      assert.equal(printed(fields.get('title')), `{${oneLine(text)}}`, name);
      assert.equal(fields.get('url'), 'https://example.eu/%7Bx%7D?a,b#c=point-1', name);
    }
  });

  test('is a value of CSL-JSON', () => {
    for (const { name, text } of attacks) {
      const [{ title }, ...others] = JSON.parse(cslJson(entryOf(text)));
      assert.deepEqual([title, others], [text, []], name);
    }
  });

  test('is a cell of CSV, and no formula', () => {
    const formula = /^[\s\p{C}]*[=+\-@＝＋－＠|]/u;
    for (const { name, text } of attacks) {
      const rows = rowsOf(toCsv(reportOf(text), labels));
      assert.deepEqual(rows.map((cells) => cells.length), [11, 11], name);
      assert.deepEqual(rows[1].filter((cell) => formula.test(cell)), [], name);
      assert.equal(rows[1][4], formula.test(text) ? `'${text}` : text, name);
    }
  });

  test('is a line of Markdown, and no block of its own', () => {
    const begun = /^(\s|>|[-+]|\d+[.)](\s|$)|#(?!# Punt)|```|~~~|<(?!https:)|\|)/;
    for (const { name, text } of attacks) {
      const [title, ...blocks] = toMarkdown(reportOf(text), labels).trimEnd().split('\n\n');
      assert.match(title, /^# /, name);
      assert.equal(blocks.filter((block) => block.startsWith('#')).length, 1, name);
      assert.deepEqual([title, ...blocks].filter((block) => breaks.test(block)), [], name);
      assert.deepEqual(blocks.filter((block) => begun.test(block)), [], name);
    }
  });
});

/** The fields of the one entry. Braces count for BibTeX, after a backslash too. */
function fieldsOf(text) {
  const [opening] = text.match(/^@misc\{[\w:.-]+,\n/);
  const fields = new Map();
  let at = opening.length;
  while (text[at] !== '}') {
    const [head, name] = text.slice(at).match(/^ {2}([a-z]+) = (?=\{)/);
    const end = endOfValue(text, at + head.length);
    fields.set(name, text.slice(at + head.length + 1, end - 1));
    assert.equal(text.slice(end, end + 2), ',\n');
    at = end + 2;
  }
  assert.equal(text.slice(at), '}\n');
  return fields;
}

/** The place after the brace that closes the one that stands here. */
function endOfValue(text, start) {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    depth += { '{': 1, '}': -1 }[text[at]] ?? 0;
    if (depth === 0) return at + 1;
  }
  throw new Error(`a value is not closed: ${text.slice(start)}`);
}

/** What TeX would print. */
function printed(value) {
  const signs = { backslash: '\\', asciitilde: '~', asciicircum: '^', braceleft: '{',
    braceright: '}' };
  return value.replace(/\\(?:text([a-z]+)\{\}|([&%$#_]))/g,
    (_all, name, sign) => sign ?? signs[name]);
}

/** Rows and cells as RFC 4180 has them, every cell in quotation marks. */
function rowsOf(text) {
  const rows = [[]];
  const cell = /"((?:[^"]|"")*)"(;|\r\n)/y;
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    assert.ok(found, 'a cell without quotation marks');
    rows.at(-1).push(found[1].replaceAll('""', '"'));
    if (found[2] !== ';') rows.push([]);
  }
  return rows.slice(0, -1);
}
