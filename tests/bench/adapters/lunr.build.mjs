import { toBytes } from './shared/json.mjs';

export const library = 'lunr';

export const settings =
  'lunr-languages nl (trimmer, stop words, stemmer); fields label (boost 2) and text; as its ' +
  'guide searches while typing: term boost 10, term* boost 5, edit distance 2 boost 1, OR.';

export const assets = ({ units, adapter }) => ({
  'index.json': toBytes(adapter.load(units, { mode: 'build' })),
});
