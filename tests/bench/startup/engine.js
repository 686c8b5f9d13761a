import init, { Conclusions } from '/council-conclusions/council_conclusions.js';
import { show } from './shown.js';

await init();
const { hits } = new Conclusions().search(document.body.dataset.query);
show(hits.map(({ point }) => point.text));
