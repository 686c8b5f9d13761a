/**
 * Typing: a letter is on the screen first, then what it finds, and the engine is asked little.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { events, hostPage, plain, stage } from './widget.mjs';

/** Milliseconds of a frozen clock in which a letter is painted, and all that follows. */
const PICTURES = 400;

describe('typing', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  /** A page whose clock stands still, the field in focus. */
  async function open(body = plain, options = {}) {
    const { page, widget, seen } = await theatre.visit(hostPage(body),
      { frozen: true, ...options });
    await widget.ready();
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await widget.field.focus();
    const queries = async () => (await events(page, 'search')).map(({ query }) => query);
    return { page, widget, seen, queries, pass: () => page.clock.runFor(PICTURES) };
  }

  /** Runs in the page: counts how often any widget asks the engine for a search from now on. */
  async function countSearches() {
    const { Conclusions } = await import('/pkg/council_conclusions.js');
    const { search } = Conclusions.prototype;
    let asked = 0;
    Conclusions.prototype.search = function (...values) {
      asked += 1;
      return search.apply(this, values);
    };
    Object.defineProperty(globalThis, 'asked', {
      get: () => {
        const now = asked;
        asked = 0;
        return now;
      },
    });
  }

  test('shows the letter before anything is searched for; its attribute has it at once',
    async () => {
      const { page, widget, queries, pass } = await open();
      await page.keyboard.press('q');
      assert.equal(await widget.field.inputValue(), 'q');
      assert.equal(await widget.root.getAttribute('query'), 'q');
      assert.equal(await widget.count.textContent(), '60 resultaten');
      assert.deepEqual(await queries(), ['']);
      await pass();
      assert.equal(await widget.count.textContent(), 'Niets gevonden voor “q”');
      assert.deepEqual(await queries(), ['', 'q']);
    });

  test('gives the next cards in their order to whoever asks for them at once', async () => {
    const { page, widget, pass } = await open(
      '<council-conclusions query="de"></council-conclusions>');
    await page.keyboard.press(' ');
    await page.clock.runFor(20);
    assert.ok((await widget.ids()).length < 20);
    await widget.more.evaluate((button) => button.click());
    await pass();
    const order = await widget.root.evaluate(async (element) => {
      const { Conclusions } = await import('/pkg/council_conclusions.js');
      const { hits } = new Conclusions().search(element.query, { limit: 40 });
      return hits.map(({ id }) => id);
    });
    assert.deepEqual(await widget.ids(), order);
    const held = await page.evaluate(() =>
      document.querySelector('council-conclusions').shadowRoot.activeElement.dataset.point);
    assert.equal(held, order[20]);
  });

  test('shows number, cards and filters of one search together', async () => {
    const { page, widget } = await open();
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('council-conclusions');
      const text = (selector) => shadowRoot.querySelector(selector).textContent;
      const pictures = [];
      Object.defineProperty(globalThis, 'pictures', { value: pictures });
      new MutationObserver(() => pictures.push([
        text('.cc-count'),
        text('.cc-group-addressee .cc-choice-count'),
        shadowRoot.querySelector('.cc-card').dataset.point,
      ].join(', '))).observe(shadowRoot.querySelector('.cc-count'), { childList: true });
    });
    await page.keyboard.insertText('inreisverbod');
    await page.clock.runFor(PICTURES);
    assert.deepEqual(await page.evaluate(() => globalThis.pictures),
      ['3 resultaten voor “inreisverbod”, 3, point-33']);
    assert.equal(await widget.cards.count(), 3);
  });

  for (const [filters, attributes, most] of [
    ['no filter', '', 2],
    ['every filter', 'addressee="commission" chapter="II" kind="point"', 5],
  ]) {
    test(`with ${filters} asks the engine ${most} times for each letter`, async () => {
      const { page, pass } = await open(
        `<council-conclusions ${attributes}></council-conclusions>`);
      // What is made ahead, for the browser's own search, is made before.
      await page.clock.runFor(60_000);
      await page.evaluate(countSearches);
      const asked = [];
      for (const letter of 'terro') {
        await page.keyboard.press(letter);
        await pass();
        asked.push(await page.evaluate(() => globalThis.asked));
      }
      assert.deepEqual(asked, [...'terro'].map(() => most));
    });
  }

  test('faster than pictures come, searches only for what it ends with', async () => {
    const { page, widget, queries, pass } = await open();
    await page.keyboard.type('hawala');
    await pass();
    assert.deepEqual(await queries(), ['', 'hawala']);
    assert.equal(await widget.cards.count(), 1);
  });

  test('and Enter bring what is found to somebody who has it below their screen', async () => {
    const body = `<div style="height: 600px"></div>${plain}`;
    const { page, widget } = await theatre.visit(hostPage(body),
      { context: { viewport: { width: 1280, height: 720 } } });
    await widget.ready();
    await widget.field.fill('hawala');
    assert.ok((await widget.count.boundingBox()).y > 560);
    await widget.field.press('Enter');
    const { y } = await widget.count.boundingBox();
    assert.ok(y > 0 && y < 300, `the number is at ${y}`);
    assert.ok((await widget.field.boundingBox()).y >= 0, 'the field stays in sight');
    const { scrolled } = await page.evaluate(() => ({ scrolled: scrollY }));
    await widget.field.press('Enter');
    assert.equal(await page.evaluate(() => scrollY), scrolled, 'what is in sight stays');
  });

  test('is heeded by a filter chosen before its search', async () => {
    const { page, widget, queries, pass } = await open();
    await page.keyboard.type('SIS');
    await widget.choice('Soort', /^Alleen punten/).check();
    const count = await widget.count.textContent();
    assert.match(count, /^\d+ resultaten voor “SIS”$/);
    assert.deepEqual(await queries(), ['', 'SIS', 'SIS']);
    await pass();
    assert.deepEqual(await queries(), ['', 'SIS', 'SIS']);
    assert.equal(await widget.count.textContent(), count);
  });

  test('is in the address as soon as it is done, searched for or not', async () => {
    const { page } = await open('<council-conclusions hash="c"></council-conclusions>');
    await page.keyboard.type('SIS');
    await page.keyboard.press('Enter');
    assert.equal(new URL(page.url()).hash, '#c=query=SIS');
  });

  test('goes on in another language, whenever that is chosen', async () => {
    const { page, widget, queries, pass } = await open();
    await page.keyboard.type('hawala');
    await widget.root.evaluate((element) => { element.lang = 'en'; });
    await widget.root.getByText('1 result for “hawala”').first().waitFor();
    await pass();
    assert.deepEqual(await queries(), ['', 'hawala']);
  });

  test('ends with the element, and what was typed is not lost', async () => {
    const { page, seen, pass } = await open();
    await page.keyboard.type('hawala');
    const html = await page.evaluate(() => {
      const element = document.querySelector('council-conclusions');
      element.remove();
      return element.outerHTML;
    });
    await pass();
    assert.equal(html, '<council-conclusions query="hawala"></council-conclusions>');
    assert.deepEqual(seen.problems(), []);
  });

  test('finds something also where no pictures are made', async () => {
    const { page, widget } = await theatre.visit(hostPage(plain),
      { before: () => { globalThis.requestAnimationFrame = () => 0; } });
    await widget.ready();
    await widget.field.focus();
    await page.keyboard.type('hawala');
    await widget.count.filter({ hasText: '1 resultaat' }).waitFor();
  });
});
