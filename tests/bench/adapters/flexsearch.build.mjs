import { toBytes } from './shared/json.mjs';

export const library = 'flexsearch';

export const settings =
  "Index, tokenize 'forward', Charset.LatinExtra with the Dutch stop words as filter, " +
  'resolution 9, suggest; label before the text. There is no Dutch package; a stemmer did not help.';

export async function assets({ units, adapter }) {
  const parts = {};
  const { index } = adapter.load(units, { mode: 'build' });
  await index.export((key, data) => { parts[key] = data; });
  return { 'index.json': toBytes(parts) };
}
