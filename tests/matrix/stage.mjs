/**
 * The browser that looks at what the ways in have made, and what it must see.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { launch } from '../browser/support/chromium.mjs';
import { watch } from '../browser/support/watch.mjs';
import { widgetIn } from '../browser/widget.mjs';

/** What the guides search for. */
export const QUERY = 'inreisverbod';

/** Ids that must come out everywhere, as the other tests expect them too. */
const searches = readFileSync(new URL('../data/searches.json', import.meta.url), 'utf8');
export const { ids: expected } = JSON.parse(searches).find(({ query }) => query === QUERY);

/** Milliseconds, for machines that are busy building the next way. */
const PATIENCE = 30_000;

/** Opens addresses in fresh profiles. `close` it in the end. */
export async function openBrowser() {
  const browser = await launch();
  return {
    close: () => browser.close(),
    async visit(url) {
      const context = await browser.newContext();
      // A page without an icon makes the browser ask for one.
      await context.route('**/favicon.ico', (route) => route.fulfill({ body: '' }));
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      const seen = await watch(page);
      await page.goto(url);
      return { page, seen, widget: widgetIn(page) };
    },
  };
}

/** The widget is there, shows the points expected, and nothing has gone wrong. */
export async function assertShown({ seen, widget }) {
  await widget.ready();
  assert.deepEqual((await widget.ids()).toSorted(), expected.toSorted());
  assert.deepEqual(seen.problems(), []);
}
