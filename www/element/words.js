import { nameIn } from './addressees.js';

/** The words of a query's terms, each in quotation marks, as a list: “een” en “twee”. */
export function quoted(terms, labels, join = labels.and) {
  return join(terms.map(({ text }) => quote(text, labels)));
}

/** The terms that a search is about. */
export function sought(terms) {
  return terms.filter(({ excluded, minor }) => !excluded && !minor);
}

/** Characters of a query that are shown and announced: a longer one was pasted. */
const SHOWN = 80;

const MARKS = '"“”„«»';

/** What is in quotation marks already, and nothing beside it. */
const ALL_QUOTED = new RegExp(`^[${MARKS}][^${MARKS}]*[${MARKS}]$`);

/** What somebody typed in quotation marks, the end of something long left out. */
export function quote(typed, labels) {
  const characters = [...typed];
  const text = characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : typed;
  return ALL_QUOTED.test(text) ? text : labels.quote({ text });
}

/** What a point is called, as on its card: Punt 20. */
export function pointName({ kind, label }, labels) {
  return labels.card[kind].replace('{label}', () => label);
}

/** What is longer is no word of any text, and as a pattern browsers may refuse it. */
const LONGEST = 200;

/** Where no word decides what is found, all do; beside this phrase it shows which would not. */
const DECIDING = '"x"';

/**
 * A query without some of its terms, all else as typed. Undefined where it is not certain which
 * part of the query a term is, as when a word stands in it twice, and where what is left only asks
 * or holds together.
 */
export function withoutTerms(conclusions, query, terms, dropped) {
  let rest = query;
  if (dropped.some(({ text }) => text.length > LONGEST)) return undefined;
  for (const { text } of dropped) {
    const part = partFor(text);
    if ([...rest.matchAll(part)].length !== 1) return undefined;
    rest = rest.replace(part, '');
  }
  rest = rest.replace(/\s+/g, ' ').trim();
  const kept = terms.filter((term) => !dropped.includes(term));
  const read = conclusions.search(`${rest} ${DECIDING}`, { limit: 0 }).terms.slice(0, -1);
  const isSame = meaningOf(read) === meaningOf(kept) && !read.every(({ minor }) => minor);
  return isSame ? rest : undefined;
}

/** What joins words that have no space between them, or ends them. */
const SIGNS = ',.:;/?!-';

/** A term, word or phrase, where it is not excluded, with the signs that join it to what stays. */
function partFor(text) {
  const literal = text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const mark = `[${MARKS}]`;
  const term = `(?:${literal}|${mark}\\s*${literal}\\s*${mark})`;
  const other = `[^\\s${SIGNS}]`;
  return new RegExp(
    `(?<!\\S)${term}(?:[${SIGNS}]+|(?!\\S))|(?<=${other})[${SIGNS}]+${term}(?!${other})`, 'gu');
}

function meaningOf(terms) {
  return JSON.stringify(terms.map(({ text, excluded }) => [text, excluded]));
}

/** Whom a point is addressed to, as on its card; empty where nobody is. */
export function addresseeNames({ addressees }, { and, card }) {
  return and(addressees.map((id) => nameIn(card.addressees, id)));
}

/** What stands before the title of a division, as in the document: I. or i) */
export function divisionNumber({ label }) {
  return label?.replace(/\w$/, '$&.');
}

/** The way down to a point, as the document numbers and names its divisions. */
export function chapterPath({ path }) {
  return path.map((division) => [divisionNumber(division), division.title].filter(Boolean).join(' '))
    .join(' › ');
}
