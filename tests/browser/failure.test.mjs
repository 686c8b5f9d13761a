/**
 * What cannot start says so, once, and leaves the page's own text standing.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { define, events, hostPage, stage, strictPolicy, widgetIn } from './widget.mjs';

const fallback = '<p id="fallback">De tekst staat ook elders.</p>';
const sentence =
  'De zoekfunctie kan hier niet starten. Ververs de pagina of gebruik een andere browser.';

describe('when it cannot start', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function assertFallback({ page, widget, seen }, reason) {
    await widget.failed();
    assert.equal(await page.locator('#fallback').isVisible(), true);
    assert.equal(await widget.status.innerText(), sentence);
    assert.equal(await widget.status.isVisible(), true);
    assert.equal(await widget.field.count(), 0);
    const errors = await events(page, 'error');
    assert.deepEqual(errors.map((error) => error.reason), [reason]);
    const [{ message }] = errors;
    assert.match(message, /found .+, expected .+/);
    const told = seen.console.filter(({ type, text }) => type === 'error' && text.includes(message));
    assert.equal(told.length, 1);
  }

  test('because the policy forbids WebAssembly, the children stay, with one sentence', async () => {
    const visit = await theatre.visit(
      hostPage(`<council-conclusions>${fallback}</council-conclusions>`),
      { policy: strictPolicy.replace(" 'wasm-unsafe-eval'", '') },
    );
    await assertFallback(visit, 'wasm');
    assert.deepEqual(visit.seen.pageErrors, []);
  });

  test('because its pack is missing, the children stay', async () => {
    const visit = await theatre.visit(
      hostPage(`<council-conclusions src="/no/such.pack">${fallback}</council-conclusions>`));
    await assertFallback(visit, 'fetch');
  });

  test('because its pack is no pack, the children stay; with a good src it goes on', async () => {
    const visit = await theatre.visit(
      hostPage(`<council-conclusions src="/LICENSE">${fallback}</council-conclusions>`));
    await assertFallback(visit, 'pack');
    await visit.widget.root.evaluate((element) => { element.src = ''; });
    await visit.widget.ready();
    assert.equal(await visit.page.locator('#fallback').isVisible(), false);
  });

  test('one element that fails does not stop another', async () => {
    const { page } = await theatre.visit(hostPage(
      `<council-conclusions id="bad" src="/LICENSE">${fallback}</council-conclusions>
       <council-conclusions id="good"></council-conclusions>`));
    await widgetIn(page, '#bad').failed();
    await widgetIn(page, '#good').ready();
  });

  test('without JavaScript the children are simply the page', async () => {
    const { page } = await theatre.visit(
      hostPage(`<council-conclusions>${fallback}</council-conclusions>`, { script: define }),
      { context: { javaScriptEnabled: false } },
    );
    assert.equal(await page.locator('#fallback').isVisible(), true);
  });

  test('the children are visible until it is ready; then it takes their place', async () => {
    const { page, widget } = await theatre.visit(
      hostPage(`<council-conclusions>${fallback}</council-conclusions>`, { script: '' }));
    await page.route('**/*.wasm', async (route) => {
      await page.locator('#fallback').waitFor({ state: 'visible' });
      await widget.root.locator('.cc[data-status="loading"]').waitFor();
      await route.continue();
    });
    await page.addScriptTag({ type: 'module', url: '/pkg/element/define.js' });
    await widget.ready();
    assert.equal(await page.locator('#fallback').isVisible(), false);
  });
});
