/**
 * Dutch for the libraries that have a hook for it: Snowball's stemmer and a list of stop words,
 * both as Orama packages them.
 */
import { stopwords } from '@orama/stopwords/dutch';

export { stemmer as stem } from '@orama/stemmers/dutch';

export const STOP_WORDS = new Set(stopwords);

/** Small letters without accents. */
export const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What a reader calls a unit, `Punt 12`: indexed beside the text where that helps. */
export const label = (unit) =>
  `${unit.kind === 'recital' ? 'Overweging' : 'Punt'} ${unit.label}`;
