import { save } from '@orama/orama';
import { toBytes } from './shared/json.mjs';

export const library = '@orama/orama';

export const settings =
  'Dutch stemmer and stop words of Orama; property text; BM25 as it comes; prefix; OR ' +
  '(threshold 1); tolerance 0, then 1 where nothing is found.';

export const assets = async ({ units, adapter }) => ({
  'index.json': toBytes(save(await adapter.load(units, { mode: 'build' }))),
});
