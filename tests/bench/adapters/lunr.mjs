import lunr from 'lunr';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import dutch from 'lunr-languages/lunr.nl.js';
import { label } from './shared/dutch.mjs';
import { fromBytes } from './shared/json.mjs';

if (!lunr.nl) {
  stemmerSupport(lunr);
  dutch(lunr);
}

/** Words of a query, without what Lunr would read as syntax. */
const words = (query) =>
  lunr.tokenizer(query.replace(/["']/g, ' '))
    .map((token) => String(token).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter(Boolean);

function addWord(query, word) {
  query.term(word, { boost: 10 });
  query.term(word, { boost: 5, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
  if (word.length > 3) query.term(word, { boost: 1, editDistance: 2 });
}

export default {
  modes: ['build', 'prebuilt'],
  load(units, { mode, assets }) {
    if (mode === 'prebuilt') return lunr.Index.load(fromBytes(assets['index.json']));
    return lunr(function configure() {
      this.use(lunr.nl);
      this.ref('id');
      this.field('label', { boost: 2, extractor: label });
      this.field('text');
      for (const unit of units) this.add(unit);
    });
  },
  search(index, query, limit) {
    const wanted = words(query);
    if (!wanted.length) return [];
    const found = index.query((q) => wanted.forEach((word) => addWord(q, word)));
    return found.slice(0, limit).map(({ ref }) => ref);
  },
};
