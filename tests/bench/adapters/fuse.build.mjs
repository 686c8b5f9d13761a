import { fuseIndex } from './shared/fuse.mjs';

export const library = 'fuse.js';

export const settings =
  'useTokenSearch, tokenMatch any, threshold 0.6 (the default), ignoreLocation, ' +
  'ignoreDiacritics, ignoreFieldNorm, minMatchCharLength 1; label (weight 2) and text.';

export const assets = ({ units }) => fuseIndex(units);
