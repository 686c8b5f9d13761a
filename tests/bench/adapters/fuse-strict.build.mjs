import { fuseIndex } from './shared/fuse.mjs';

export const library = 'fuse.js';

export const settings =
  'As Fuse.js, but threshold 0.2: the best one that finds nothing where there is nothing.';

export const assets = ({ units }) => fuseIndex(units);
