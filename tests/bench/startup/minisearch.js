import MiniSearch from 'minisearch';
import { options } from './minisearch-options.js';
import { show } from './shown.js';

const read = async (path) => (await fetch(path)).text();
const [index, texts] = await Promise.all(['minisearch.json', 'texts.json'].map(read));
const found = MiniSearch.loadJSON(index, options).search(document.body.dataset.query);
const textOf = JSON.parse(texts);
show(found.map(({ id }) => textOf[id]));
