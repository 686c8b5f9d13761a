import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export const library = '@sqlite.org/sqlite-wasm';

export const settings =
  "fts5, tokenize 'unicode61 remove_diacritics 2', prefix '2 3'; stop words dropped and Snowball " +
  'stems made in JavaScript; last word as prefix; AND, then OR; bm25.';

/** What does not grow with the text. */
export const code = ['sqlite3.wasm'];

const wasm = createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm');

export async function assets({ units, mode, adapter }) {
  const files = { 'sqlite3.wasm': await readFile(wasm) };
  if (mode === 'build') return files;
  const { sqlite3, database, statement } =
    await adapter.load(units, { mode: 'build', assets: files });
  statement.finalize();
  database.exec("INSERT INTO units(units) VALUES('optimize'); VACUUM");
  return { ...files, 'units.db': Buffer.from(sqlite3.capi.sqlite3_js_db_export(database)) };
}
