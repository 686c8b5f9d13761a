// Objects of the contract that are made of names and values, in the order in which WebAssembly
// writes the values.

import { Utf16 } from './utf16.js';

const text = (reader) => reader.text();
const number = (reader) => reader.number();
const optionalNumber = (reader) => {
  const next = reader.number();
  return next > 0 ? next - 1 : undefined;
};
const list = (read) => (reader) => reader.list(read);

/** What is not there has no property. */
const object = (fields) => {
  const entries = Object.entries(fields);
  return (reader) => {
    const made = {};
    for (const [name, read] of entries) {
      const value = read(reader);
      if (value !== undefined) made[name] = value;
    }
    return made;
  };
};

const texts = list(text);

export const places = list(number);

const division = object({
  id: text,
  label: text,
  title: text,
  points: number,
  children: (reader) => divisions(reader),
});

export const divisions = list(division);

export const documents = list(object({
  id: text,
  lang: text,
  title: text,
  date: text,
  formation: text,
  session: optionalNumber,
  pages: number,
  sha256: text,
  acronyms: list(object({ short: text, long: text, point: text })),
}));

/** Most points have no footnotes, and most are cited by none: they share a list. */
const none = Object.freeze([]);

const frozen = (read) => (reader) => Object.freeze(read(reader));
const frozenList = (read) => {
  const readAll = list(frozen(read));
  return (reader) => {
    const items = readAll(reader);
    return items.length > 0 ? Object.freeze(items) : none;
  };
};

export const path = frozenList(object({ id: text, label: text, title: text }));

const addressees = frozenList(text);

export const chapeau = (reader) => ({ chapeau: reader.text(), addressees: addressees(reader) });

/** What no chapeau stands over. */
const noChapeau = { addressees: none };

const footnotes = frozenList(object({ mark: text, text }));
const references = frozenList(object({ kind: text, text, target: text, url: text }));
const citedBy = frozenList(text);

/**
 * A point, what it goes by, and the positions of its text. Written out field by field: a search
 * makes ten of them.
 * @param {(place: number) => object} chapeauAt  what stands over points, by the place of the chapeau
 */
export function point(reader, { document, kind }, pathAt, chapeauAt) {
  const name = reader.text();
  const id = reader.text();
  const ofDocument = document[reader.number()];
  const ofKind = kind[reader.number()];
  const label = reader.text();
  const [division, above] = [reader.number(), reader.number()];
  const text = reader.text();
  const page = reader.number();
  const utf16 = new Utf16(places(reader));
  const notes = footnotes(reader);
  const bytes = places(reader);
  const own = [references(reader), citedBy(reader)];
  const path = pathAt(division);
  const { chapeau, addressees } = above > 0 ? chapeauAt(above - 1) : noChapeau;
  const chapter = path.at(-1).id;
  const made = { id, document: ofDocument, kind: ofKind, label, chapter, path, addressees };
  if (chapeau !== undefined) made.chapeau = chapeau;
  made.text = text;
  made.page = page;
  made.footnotes = notes;
  made.footnotePlaces = bytes.length > 0 ? Object.freeze(bytes.map((at) => utf16.units(at))) : none;
  [made.references, made.citedBy] = own;
  return { name, point: Object.freeze(made), utf16 };
}
