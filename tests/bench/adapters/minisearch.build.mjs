import { toBytes } from './shared/json.mjs';

export const library = 'minisearch';

export const settings =
  'Fields label (boost 2) and text; accents folded, Dutch stop words dropped, Snowball stems; ' +
  'prefix on every term; fuzzy 0.2 for terms of more than 4 letters; OR.';

export const assets = ({ units, adapter }) => ({
  'index.json': toBytes(adapter.load(units, { mode: 'build' })),
});
