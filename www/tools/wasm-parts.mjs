/**
 * What a WebAssembly binary consists of: its sections, and bytes of its functions by crate.
 *
 * https://webassembly.github.io/spec/core/binary/modules.html
 */
const SECTIONS = [
  'custom', 'types', 'imports', 'functions', 'tables', 'memory', 'globals', 'exports', 'start',
  'elements', 'code', 'data', 'data count',
];
const [CUSTOM, IMPORTS, CODE] = ['custom', 'imports', 'code'].map((name) => SECTIONS.indexOf(name));
const FUNCTION_NAMES = 1;
const HEADER = 8;

/** This crate, of which each module is counted; exported functions are made by its module js. */
const OWN = 'council_conclusions';

/** The sections of a binary, headers included, by their names. */
export function sections(bytes) {
  const name = ({ id, body }) => (id === CUSTOM ? new Reader(bytes, body).text() : SECTIONS[id]);
  const named = parts(bytes).map((part) => [name(part), bytes.subarray(part.start, part.end)]);
  return Object.fromEntries(named.sort(([, a], [, b]) => b.length - a.length));
}

/** Bytes of functions by the crate or module their code is from. The binary must have names. */
export function codeByCrate(bytes) {
  const found = parts(bytes);
  const section = (id) => new Reader(bytes, found.find((part) => part.id === id).body);
  const names = functionNames(bytes, found);
  const imported = section(IMPORTS).functionImports();
  const sizes = section(CODE).list((reader) => reader.skipped(reader.number()));
  return byName(sizes.map((size, i) => [crateOf(names.get(imported + i)), size]));
}

/** Where each section begins, where its content begins, and where it ends. */
function parts(bytes) {
  const list = [];
  for (let start = HEADER; start < bytes.length;) {
    const reader = new Reader(bytes, start);
    const id = reader.byte();
    const length = reader.number();
    list.push({ id, start, body: reader.at, end: reader.at + length });
    start = reader.at + length;
  }
  return list;
}

function functionNames(bytes, found) {
  for (const { id, body, end } of found.filter((part) => part.id === CUSTOM)) {
    const reader = new Reader(bytes, body);
    if (id !== CUSTOM || reader.text() !== 'name') continue;
    while (reader.at < end) {
      const kind = reader.byte();
      const length = reader.number();
      if (kind === FUNCTION_NAMES) {
        return new Map(reader.list(() => [reader.number(), reader.text()]));
      }
      reader.at += length;
    }
  }
  throw new Error('found a binary without names of functions, expected them');
}

/** `<alloc::string::String as core::fmt::Write>::write_str` is of the crate alloc. */
function crateOf(name = '') {
  if (/^conclusions_| shim$/.test(name)) return `${OWN}::js`;
  const [, crate, module] = name.replace(/\[\w+\]/g, '').match(/^\W*(\w+)::(\w+)/) ?? [];
  if (crate === OWN) return `${OWN}::${module}`;
  // Methods of types that belong to the language.
  return crate ?? (name.startsWith('<') ? 'core' : 'others');
}

/** Sums by name, the greatest first. */
function byName(pairs) {
  const sums = {};
  for (const [name, bytes] of pairs) sums[name] = (sums[name] ?? 0) + bytes;
  return Object.fromEntries(Object.entries(sums).sort(([, a], [, b]) => b - a));
}

/** Reads the binary's numbers, texts and lists from a place on. */
class Reader {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** LEB128, seven bits at a time. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  /** Passes over so many bytes, and returns how many. */
  skipped(length) {
    this.at += length;
    return length;
  }

  text() {
    const length = this.number();
    return this.bytes.toString('utf8', this.at, this.at + this.skipped(length));
  }

  list(item) {
    return Array.from({ length: this.number() }, () => item(this));
  }

  /** How many of the imports are functions; those of this crate are nothing else. */
  functionImports() {
    const kinds = this.list(() => {
      this.text();
      this.text();
      const kind = this.byte();
      this.number();
      return kind;
    });
    if (kinds.some((kind) => kind !== 0)) throw new Error('found imports other than functions');
    return kinds.length;
  }
}
