import { show } from './shown.js';

const pagefind = await import('/pagefind/pagefind.js');
const { results } = await pagefind.search(document.body.dataset.query);
const pages = await Promise.all(results.map((result) => result.data()));
show(pages.map(({ content }) => content));
