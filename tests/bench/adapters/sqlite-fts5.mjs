import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { STOP_WORDS, fold, label, stem } from './shared/dutch.mjs';

const RANKED = 'SELECT id, text FROM units WHERE units MATCH ? ORDER BY rank LIMIT ?';
const TABLE = `CREATE VIRTUAL TABLE units USING fts5(text UNINDEXED, id UNINDEXED, stems, label,
  tokenize="unicode61 remove_diacritics 2", prefix='2 3')`;

/** FTS5 stems English only, so it is given stems. */
const stems = (text) =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP_WORDS.has(word)).map(stem);

/** Phrases and words of a query in FTS5's syntax; the last word may go on. */
function expressions(query) {
  const phrases = [];
  const rest = query.replace(/"([^"]+)"/g, (_, phrase) => {
    phrases.push(stems(phrase));
    return ' ';
  });
  const words = stems(rest);
  return [
    ...phrases.filter((phrase) => phrase.length).map((phrase) => `"${phrase.join(' ')}"`),
    ...words.map((word, i) => `"${word}"${i === words.length - 1 ? '*' : ''}`),
  ];
}

function rows(statement, expression, limit) {
  const found = [];
  statement.bind([expression, limit]);
  while (statement.step()) found.push({ id: statement.get(0), text: statement.get(1) });
  statement.reset();
  return found;
}

function open({ capi, wasm }, database, bytes) {
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  const copy = wasm.allocFromTypedArray(bytes);
  const { length } = bytes;
  database.checkRc(
    capi.sqlite3_deserialize(database.pointer, 'main', copy, length, length, flags));
}

function fill(database, units) {
  database.exec(TABLE);
  database.exec('BEGIN');
  const insert = database.prepare('INSERT INTO units(text, id, stems, label) VALUES (?, ?, ?, ?)');
  for (const unit of units) {
    insert.bind([unit.text, unit.id, stems(unit.text).join(' '), stems(label(unit)).join(' ')]);
    insert.step();
    insert.reset();
  }
  insert.finalize();
  database.exec('COMMIT');
}

export default {
  modes: ['build', 'prebuilt'],
  // Its WebAssembly is needed in any case; a database holds the text.
  assetsToBuild: true,
  needsUnits: (mode) => mode === 'build',
  async load(units, { mode, assets }) {
    const wasmBinary = assets['sqlite3.wasm'];
    const sqlite3 = await sqlite3InitModule({ wasmBinary, print() {}, printErr() {} });
    const database = new sqlite3.oo1.DB(':memory:', 'c');
    if (mode === 'prebuilt') open(sqlite3, database, assets['units.db']);
    else fill(database, units);
    return { sqlite3, database, statement: database.prepare(RANKED) };
  },
  /** All words, and where no point has them all, any. */
  hits({ statement }, query, limit) {
    const wanted = expressions(query);
    if (!wanted.length) return [];
    const all = rows(statement, wanted.join(' AND '), limit);
    return all.length || wanted.length === 1 ? all : rows(statement, wanted.join(' OR '), limit);
  },
  close({ statement, database }) {
    statement.finalize();
    database.close();
  },
};
