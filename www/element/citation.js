import { grammarOf } from './intl.js';
import { markedText, noted } from './footnotes.js';
import { oneLine } from './one-line.js';

/**
 * How a point is cited. A citation is part of somebody's text, not of the interface: it names
 * the document as the document names itself, in its own language, whatever the labels speak.
 */
const AUTHOR = 'Raad van de Europese Unie';
const KINDS = { point: 'punt', recital: 'overweging' };

/** Made when it is first needed: that takes a slow phone as long as a search. */
let grammar;

/**
 * @typedef {object} Entry
 * @property {string} name  what the engine finds the point by
 * @property {Point} point
 * @property {DocumentInfo} document
 * @property {string} link  address to cite; empty where there is none that others can open
 * @property {string} permalink  address of the point itself; empty where it has none
 */

/** `Raad van de Europese Unie, Conclusies van de Raad over …, 12 december 2024, punt 20` */
export function citation(entry) {
  return `${documentCitation(entry.document)}, ${place(entry.point)}`;
}

/** The same without the point. */
export function documentCitation({ title, date }) {
  grammar ??= grammarOf('nl');
  return `${AUTHOR}, ${title}, ${grammar.day(date)}`;
}

/** The point with the words that introduce it, its footnotes and its source: a whole quotation. */
export function quotation(entry) {
  const { chapeau, footnotes } = entry.point;
  const text = [chapeau, numbered(entry.point)].filter(Boolean).join('\n');
  const notes = footnotes.map(noted).join('\n');
  const source = [`Bron: ${citation(entry)}`, entry.link].filter(Boolean).join('\n');
  return [text, notes, source].filter(Boolean).join('\n\n');
}

export function bibtex({ point, document, link }) {
  const fields = {
    author: `{${AUTHOR}}`,
    title: `{${escapeTex(document.title)}}`,
    date: escapeTex(document.date),
    year: escapeTex(document.date.slice(0, 4)),
    note: escapeTex(place(point)),
    pages: String(point.page),
    langid: 'dutch',
    // Programs take an address as it stands.
    url: link.replace(/[\\{}]/g, encodeURIComponent),
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${bibtexKey(document, point)},\n${lines.join('')}}\n`;
}

/** BibTeX ends a key at a blank, a comma or a brace. */
function bibtexKey(document, point) {
  return `${document.id}-${point.id}`.replace(/[^\w:.-]+/g, '_');
}

export function ris({ point, document, link }) {
  const fields = [
    ['TY', 'GOVDOC'],
    ['AU', AUTHOR],
    ['TI', document.title],
    ['PY', document.date.slice(0, 4)],
    ['DA', document.date.replaceAll('-', '/')],
    ['LA', document.lang],
    ['SP', String(point.page)],
    ['N1', place(point)],
    ['UR', link],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`);
  return `${lines.join('')}ER  - \r\n`;
}

export function cslJson({ point, document, link }) {
  const item = {
    id: `${document.id}-${point.id}`,
    type: 'document',
    author: [{ literal: AUTHOR }],
    title: document.title,
    issued: { 'date-parts': [document.date.split('-').map(Number)] },
    section: place(point),
    page: String(point.page),
    language: document.lang,
    ...(link && { URL: link }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function place({ kind, label }) {
  return `${KINDS[kind]} ${label}`;
}

/** The text after its label, as the document prints it. */
function numbered(point) {
  const { kind, label } = point;
  return `${label}${kind === 'recital' ? ')' : '.'} ${markedText(point)}`;
}

const TEX_NAMES = {
  '\\': 'textbackslash{}',
  '~': 'textasciitilde{}',
  '^': 'textasciicircum{}',
  '{': 'textbraceleft{}',
  '}': 'textbraceright{}',
};

/**
 * Letters beyond ASCII are left alone: today's BibTeX reads UTF-8. It counts braces after a
 * backslash too, so a brace of the text goes by its name.
 */
function escapeTex(text) {
  return oneLine(text).replace(/[\\~^&%$#_{}]/g, (sign) => `\\${TEX_NAMES[sign] ?? sign}`);
}
