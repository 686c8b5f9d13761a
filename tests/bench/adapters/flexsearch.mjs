import { Charset, Encoder, Index } from 'flexsearch';
import { STOP_WORDS, label } from './shared/dutch.mjs';
import { fromBytes } from './shared/json.mjs';

const newIndex = () => new Index({
  tokenize: 'forward',
  resolution: 9,
  encoder: new Encoder(Charset.LatinExtra, { filter: STOP_WORDS }),
});

export default {
  modes: ['build', 'prebuilt'],
  load(units, { mode, assets }) {
    const index = newIndex();
    if (mode === 'prebuilt') {
      const parts = fromBytes(assets['index.json']);
      for (const key of Object.keys(parts)) index.import(key, parts[key]);
    } else {
      // Early positions rank first, so the label comes before the text.
      units.forEach((unit, place) => index.add(place, `${label(unit)}. ${unit.text}`));
    }
    return { index, ids: units.map(({ id }) => id) };
  },
  search: ({ index, ids }, query, limit) =>
    index.search(query, { limit, suggest: true }).map((place) => ids[place]),
};
