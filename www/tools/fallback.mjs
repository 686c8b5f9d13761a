/**
 * The whole text as plain HTML, to stand between the tags of the element: what search engines read,
 * and what everybody reads where the widget cannot start. Its cards are those of the engine.
 */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { base } from './sources.mjs';

/** Level of the document's heading, as the widget's own is by default. */
const LEVEL = 2;

/** Headings stand for it. */
const path = /<ol class="cc-card-path"[^>]*>[^]*?<\/ol>/g;

/** @param {string} wasm  folder that wasm-pack wrote */
export async function fallback(wasm) {
  const engine = await import(pathToFileURL(`${base}/src/council_conclusions.js`));
  engine.initSync({ module: await readFile(`${wasm}/council_conclusions_bg.wasm`) });
  return fallbackOf(new engine.Conclusions());
}

/** The same for documents that are open already. */
export function fallbackOf(conclusions) {
  return conclusions.documents().map((info) => documentHtml(conclusions, info)).join('');
}

function documentHtml(conclusions, info) {
  const { id, lang, title } = info;
  const divisions = conclusions.outline(id)
    .map((division) => divisionHtml(conclusions, id, division, LEVEL + 1));
  return `<article class="cc-document" lang="${lang}">
<h${LEVEL}>${escaped(title)}</h${LEVEL}>
<p>${escaped(factsOf(info))}</p>
${divisions.join('')}</article>
`;
}

function divisionHtml(conclusions, document, division, level) {
  const { id, label, title, children } = division;
  const heading = [label && (/\)$/.test(label) ? label : `${label}.`), title].filter(Boolean);
  const { hits } = conclusions.search('', { document, chapter: id, limit: Infinity });
  const own = hits.filter(({ point }) => point.chapter === id);
  const cards = own.map((hit) => cardHtml(conclusions, hit, level + 1));
  const sections = children.map((child) => divisionHtml(conclusions, document, child, level + 1));
  return `<section>
<h${level}>${escaped(heading.join(' '))}</h${level}>
${[...cards, ...sections].join('')}</section>
`;
}

/** The address of a point is its id, which references to it lead to. */
function cardHtml(conclusions, { id }, headingLevel) {
  const html = conclusions.renderCardHtml(id, { headingLevel });
  if (html.match(path)?.length !== 1) throw new Error(`${id}: found no path on its card`);
  return `<div id="${id}">${html.replace(path, '')}</div>\n`;
}

function factsOf({ date, formation, session }) {
  const day = new Date(date).toLocaleDateString('nl', { dateStyle: 'long', timeZone: 'UTC' });
  const meeting = session && `${session}e zitting`;
  return [formation && `Raad (${formation})`, meeting, day].filter(Boolean).join(' · ');
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
