import { create, insertMultiple, load as restore, search } from '@orama/orama';
import { language, stemmer } from '@orama/stemmers/dutch';
import { stopwords } from '@orama/stopwords/dutch';
import { fromBytes } from './shared/json.mjs';

const newDatabase = () => create({
  schema: { text: 'string' },
  components: { tokenizer: { language, stemmer, stemming: true, stopWords: stopwords } },
});

/** Errors are forgiven where nothing is found without. */
function find(database, term, limit) {
  if (!term.trim()) return [];
  const run = (tolerance) =>
    search(database, { term, limit, tolerance, properties: ['text'], threshold: 1 });
  const found = run(0);
  return (found.count ? found : run(1)).hits;
}

export default {
  modes: ['build', 'prebuilt'],
  // A saved database holds the text.
  needsUnits: (mode) => mode === 'build',
  async load(units, { mode, assets }) {
    const database = newDatabase();
    if (mode === 'prebuilt') restore(database, fromBytes(assets['index.json']));
    else await insertMultiple(database, units.map(({ id, text }) => ({ id, text })), units.length);
    return database;
  },
  hits: (database, query, limit) =>
    find(database, query, limit).map(({ id, document }) => ({ id, text: document.text })),
};
