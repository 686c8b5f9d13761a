/** Fuse.js with one of two thresholds. */
import Fuse from 'fuse.js';
import { label } from './dutch.mjs';
import { fromBytes, toBytes } from './json.mjs';

const keys = [{ name: 'label', getFn: label, weight: 2 }, { name: 'text', weight: 1 }];

export const fuse = (threshold) => ({
  modes: ['build', 'prebuilt'],
  load(units, { mode, assets }) {
    const index = mode === 'prebuilt'
      ? Fuse.parseIndex(fromBytes(assets['index.json']))
      : Fuse.createIndex(keys, units);
    const options = {
      keys,
      threshold,
      ignoreDiacritics: true,
      ignoreFieldNorm: true,
      ignoreLocation: true,
      minMatchCharLength: 1,
      tokenMatch: 'any',
      useTokenSearch: true,
    };
    return new Fuse(units, options, index);
  },
  search: (engine, query, limit) =>
    engine.search(query.replace(/"/g, ''), { limit }).map(({ item }) => item.id),
});

export const fuseIndex = (units) => ({
  'index.json': toBytes(Fuse.createIndex(keys, units).toJSON()),
});
