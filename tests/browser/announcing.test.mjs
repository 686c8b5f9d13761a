/**
 * What a screen reader hears, and what it does not have to listen to.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hostPage, plain, stage } from './widget.mjs';

describe('the number of results', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  /** Runs in the page: keeps every text that the status region takes on from now. */
  function listen(region) {
    const heard = [];
    const listener = new MutationObserver(() => heard.push(region.textContent));
    listener.observe(region, { childList: true, characterData: true, subtree: true });
    Object.defineProperty(globalThis, 'heard', { value: heard });
    Object.defineProperty(globalThis, 'region', { value: region });
  }

  async function open(options) {
    const stage = await theatre.visit(hostPage(plain), options);
    await stage.widget.ready();
    await stage.widget.status.evaluate(listen);
    return { ...stage, heard: () => stage.page.evaluate(() => globalThis.heard) };
  }

  /** With the clock stopped: presses these keys, so many milliseconds after each other. */
  async function type({ page, widget }, keys, pause) {
    await page.clock.pauseAt(Date.now() + 3_600_000);
    for (const key of keys) {
      await widget.field.press(key);
      await page.clock.runFor(pause);
    }
  }

  const spoken = (page, text) =>
    page.waitForFunction((text) => globalThis.region.textContent === text, text);

  test('is announced once, when typing rests, and only as it then is', async () => {
    const { page, widget, heard } = await open({ frozen: true });
    await type({ page, widget }, 'inreisverbod', 300);
    assert.equal(await widget.count.textContent(), '3 resultaten voor “inreisverbod”');
    assert.deepEqual(await heard(), [], 'nothing is said while somebody types');
    await page.clock.runFor(60_000);
    assert.deepEqual(await heard(), ['3 resultaten voor “inreisverbod”']);
  });

  test('is not announced again for a space', async () => {
    const { heard, ...visit } = await open({ frozen: true });
    await type(visit, ['t', 'a', 'k', 'Space'], 60_000);
    const of = '2 resultaten voor “tak”';
    assert.deepEqual((await heard()).filter((text) => text === of), [of]);
  });

  test('is announced when a filter is chosen', async () => {
    const { page, widget, heard } = await open();
    await widget.choice('Gericht aan', /^Commissie/).check();
    await spoken(page, '12 resultaten');
    assert.deepEqual(await heard(), ['12 resultaten']);
  });

  test('is said with the reason where it is none, and again when the search is submitted', async () => {
    const { page, widget, heard } = await open();
    const nothing = 'Niets gevonden voor “xyzzy”';
    await widget.field.fill('xyzzy');
    const reason = `${nothing}. Geen punt bevat “xyzzy”.`;
    await spoken(page, reason);
    await widget.field.press('Enter');
    await page.waitForFunction((nothing) =>
      globalThis.heard.filter((text) => text.startsWith(nothing)).length === 2, nothing);
    await spoken(page, reason);
    assert.equal((await heard()).filter((text) => text.startsWith(nothing)).length, 2);
  });

  test('is not said twice where it has the focus', async () => {
    const { page, widget, heard } = await open();
    await widget.choice('Gericht aan', /^Commissie/).check();
    await spoken(page, '12 resultaten');
    await widget.clear.click();
    await page.waitForTimeout(800);
    assert.equal(await widget.count.evaluate((count) =>
      count.getRootNode().activeElement === count), true);
    assert.equal((await heard()).includes('60 resultaten'), false);
  });

  test('comes with what there is to say of it, however long that was known', async () => {
    const { page, widget, heard } = await open({ frozen: true });
    await type({ page, widget }, 'hawala oekraine', 100);
    await page.clock.runFor(60_000);
    const [said, ...more] = await heard();
    assert.match(said, /^\d resultaten voor “hawala oekraine”. Geen resultaat past bij al deze woorden/);
    assert.deepEqual(more, []);
  });

  test('comes with what was corrected only when that is new', async () => {
    const { page, widget } = await open();
    await widget.field.fill('drnoes');
    await page.waitForFunction(() => globalThis.region.textContent.includes('drones'));
    const said = await widget.status.textContent();
    assert.ok(said.startsWith('1 resultaat voor “drnoes”. '), said);
    await widget.choice('Soort', /^Alleen punten/).check();
    await spoken(page, '1 resultaat voor “drnoes”');
  });

  test('is not announced to somebody who only opens the page', async () => {
    const { page, widget } = await open({ frozen: true });
    await page.clock.runFor(60_000);
    assert.equal(await widget.status.textContent(), '');
  });

  test('is spoken by a polite region that was there before anything happened', async () => {
    const { page, widget } = await theatre.visit(hostPage('', { script: '' }));
    await page.evaluate(async () => {
      const { CouncilConclusions } = await import('/pkg/element/council-conclusions.js');
      customElements.define('council-conclusions', CouncilConclusions);
      const element = document.createElement('council-conclusions');
      const region = element.shadowRoot.querySelector('[role=status]');
      Object.defineProperty(globalThis, 'early', { value: region });
      document.body.append(element);
    });
    await widget.ready();
    assert.equal(await widget.status.evaluate((region) => region === globalThis.early), true);
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const region = nodes.find(({ role }) => role?.value === 'status');
    const live = region.properties.find(({ name }) => name === 'live');
    assert.equal(live.value.value, 'polite');
  });
});
