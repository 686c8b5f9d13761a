import MiniSearch from 'minisearch';
import { STOP_WORDS, fold, label, stem } from './shared/dutch.mjs';

const options = {
  fields: ['label', 'text'],
  extractField: (unit, field) => (field === 'label' ? label(unit) : unit[field]),
  processTerm(term) {
    const folded = fold(term);
    return STOP_WORDS.has(folded) ? null : stem(folded);
  },
  searchOptions: {
    boost: { label: 2 },
    combineWith: 'OR',
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    prefix: true,
  },
};

export default {
  modes: ['build', 'prebuilt'],
  load(units, { mode, assets }) {
    if (mode === 'prebuilt') {
      return MiniSearch.loadJSON(new TextDecoder().decode(assets['index.json']), options);
    }
    const engine = new MiniSearch(options);
    engine.addAll(units);
    return engine;
  },
  search: (engine, query, limit) => engine.search(query).slice(0, limit).map(({ id }) => id),
};
