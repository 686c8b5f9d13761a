/**
 * Its tool compiles index and engine into one .wasm. The loader it ships grows the memory for every
 * query and never gives it back, so this one takes a page once and keeps it.
 */
const PAGE = 65_536;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export default {
  modes: ['prebuilt'],
  async load(units, { assets }) {
    const { instance } = await WebAssembly.instantiate(assets['engine.wasm']);
    return { ...instance.exports, page: instance.exports.memory.grow(1) * PAGE };
  },
  search({ memory, page, search, free_search_result: free }, query, limit) {
    const into = new Uint8Array(memory.buffer, page, PAGE);
    into[encoder.encodeInto(query, into.subarray(0, PAGE - 1)).written] = 0;
    const found = search(page, limit);
    if (!found) return [];
    const bytes = new Uint8Array(memory.buffer);
    const json = decoder.decode(bytes.subarray(found, bytes.indexOf(0, found)));
    free(found);
    return JSON.parse(json).map(({ url }) => url);
  },
};
