/** Runs in a browser only: it fetches parts of its index as they are needed. */
export default {
  modes: ['site'],
  browserOnly: true,
  needsUnits: () => false,
  async load(units, { site }) {
    const { createInstance } = await import(`${site}pagefind.js`);
    const engine = createInstance({ basePath: site });
    await engine.init();
    return engine;
  },
  async hits(engine, query, limit) {
    const found = await engine.search(query);
    const pages = (found?.results ?? []).slice(0, limit).map((result) => result.data());
    return (await Promise.all(pages)).map(({ meta, content }) => ({ id: meta.uid, text: content }));
  },
  close: (engine) => engine.destroy(),
};
