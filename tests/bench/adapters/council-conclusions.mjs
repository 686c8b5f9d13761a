/** This project, through its public API; larger texts come as a pack. */
import { Conclusions, initSync } from 'council-conclusions';

const options = { limit: 10 };

export default {
  modes: ['prebuilt'],
  needsUnits: () => false,
  // Its module keeps its one instance of the WebAssembly: a start from bytes needs a fresh one.
  startsOnce: true,
  load(units, { assets }) {
    initSync({ module: assets['council_conclusions_bg.wasm'] });
    return new Conclusions(assets['documents.pack']);
  },
  hits: (engine, query) =>
    engine.search(query, options).hits.map(({ id, point }) => ({ id, text: point.text })),
  close: (engine) => engine.free(),
};
