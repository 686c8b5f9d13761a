import { webAddress } from './addresses.js';
import { make, part, spoken } from './dom.js';
import { pointName } from './words.js';

/** Letters of a related point's text that are enough to tell what it is about. */
const TEASER = 120;

/**
 * What is known around a point, in words and links; what there is none of is left out.
 *
 * @param {ReturnType<Dossier['about']>} about
 * @param {(point: Point) => string} href  of a link to it
 */
export function aboutPanel(about, labels, href) {
  const { lang } = about.document;
  const link = (point) => pointLink(pointName(point, labels), point, href);
  const sections = [
    [labels.why.heading, about.terms.map((term) => whyFound(term, lang, labels))],
    [labels.acronyms, about.acronyms.map((acronym) => explained(acronym, lang, link))],
    [labels.refersTo, about.references.map((reference) => referred(reference, lang, link))],
    [labels.citedBy, about.citedBy.map(link)],
    [labels.related, about.related.map((point) => teaser(point, lang, link))],
    [labels.inTheText, neighbours(about, labels, href)],
  ];
  return make('dl', { className: 'cc-about' }, ...sections
    .filter(([, items]) => items.length > 0)
    .map(([heading, items]) => make('div', { className: 'cc-about-section' },
      make('dt', { className: 'cc-panel-heading' }, heading),
      ...items.map((item) => make('dd', {}, item)))));
}

function whyFound({ text, found, how }, lang, labels) {
  const { why, and, quote } = labels;
  const word = quote({ text });
  if (how.length === 0) return why.missing({ word });
  // A condition, or the name of the point.
  if (found.length === 0) return word;
  const ways = and(how.map((way) => why.ways[way]));
  const sentence = why.found({ word, found: and(found.map((text) => quote({ text }))), ways });
  return make('span', {}, ...spoken(sentence, lang === labels.lang ? [] : found, lang));
}

function explained({ short, long, point }, lang, link) {
  const words = make('span', { lang }, make('b', {}, short), `: ${long}`);
  return make('span', {}, words, ...(point ? [' (', link(point), ')'] : []));
}

/** Addresses come from a pack, which may be anybody's: only those of the web become links. */
function referred({ text, url = '', point }, lang, link) {
  if (point) return link(point);
  if (!webAddress(url)) return make('span', { lang }, text);
  return part('a', 'reference', { href: url, lang }, text);
}

/** The beginning of a point's text, cut between words. */
function teaser(point, lang, link) {
  const { text } = point;
  const cut = text.lastIndexOf(' ', TEASER);
  const words = text.length > TEASER ? `${text.slice(0, cut)} …` : text;
  return make('span', {}, link(point), ' ', make('span', { className: 'cc-teaser', lang }, words));
}

function neighbours({ previous, next }, labels, href) {
  const named = [[previous, labels.previous], [next, labels.next]];
  return named
    .filter(([point]) => point)
    .map(([point, words]) => pointLink(words({ name: pointName(point, labels) }), point, href));
}

function pointLink(text, point, href) {
  return part('a', 'reference', { href: href(point) }, text);
}
