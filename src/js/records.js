// Objects of the contract that are made of names and values, in the order in which WebAssembly
// writes the values.

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

export const point = object({
  id: text,
  document: text,
  kind: text,
  label: text,
  chapter: text,
  path: list(object({ id: text, label: text, title: text })),
  addressees: texts,
  chapeau: text,
  text,
  page: number,
  footnotes: list(object({ mark: text, text })),
  references: list(object({ kind: text, text, target: text, url: text })),
  citedBy: texts,
});
