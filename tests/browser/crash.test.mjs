/**
 * A crash inside the WebAssembly, provoked by overwriting its memory: the widget goes on with a
 * fresh instance once, and stands aside for its children if that crashes too.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { attacks } from './support/attacks.mjs';
import {
  define, events, hostPage, stage, strictestPolicy, strictPolicy, widgetIn,
} from './widget.mjs';

const fallback = '<p id="fallback">De tekst staat ook elders.</p>';
const element = (attributes = '') =>
  `<council-conclusions ${attributes}>${fallback}</council-conclusions>`;
/** With so few results that no cards are made ahead, which would crash at a time of its own. */
const few = 'query="radicalisering"';
const two = element(`id="a" kind="recital" ${few}`) + element(`id="b" ${few}`);
/** Of the forged packs the one whose every text is a few plain words. */
const place = attacks.findIndex(({ name }) => name === 'names of inherited methods');
const classic = '<script src="/pkg/standalone.js" defer></script>';

/** Runs in the page: keeps the memory of every instance, and counts compilations. */
function watchInstances() {
  const seen = { memories: [], compiled: 0 };
  Object.defineProperty(globalThis, 'wasm', { value: seen });
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (source, imports) => {
      const result = await original.call(WebAssembly, source, imports);
      if (result.module) seen.compiled += 1;
      seen.memories.push((result.instance ?? result).exports.memory);
      return result;
    };
  }
}

/** Whatever is called next in the newest instance runs into nonsense. */
const corrupt = (page) =>
  page.evaluate(() => new Uint8Array(globalThis.wasm.memories.at(-1).buffer).fill(0xff));
const instances = (page) => page.evaluate(() => globalThis.wasm.memories.length);

describe('after a crash inside the WebAssembly', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(body, { script = define, policy = strictPolicy } = {}) {
    const visit = await theatre.visit(hostPage(body, { script }),
      { policy, before: watchInstances });
    await visit.widget.root.first().locator('.cc[data-status="ready"]').waitFor();
    return visit;
  }

  const builds = [
    ['as modules', {}],
    ['as the classic script', { script: classic, policy: strictestPolicy }],
  ];
  for (const [build, options] of builds) {
    test(`${build}, it goes on where it was, in a fresh instance, fetching nothing`, async () => {
      const { page, seen, widget } = await open(element('kind="point"'), options);
      await widget.choice('Gericht aan', /^Lidstaten en/).check();
      await widget.field.focus();
      const requests = seen.requests.length;
      await corrupt(page);
      await page.keyboard.type('inreisverbod');
      await page.waitForFunction(() => globalThis.wasm.memories.length === 2);
      await widget.root.getByText('1 resultaat voor “inreisverbod”').first().waitFor();
      assert.deepEqual(await widget.ids(), ['point-41']);
      assert.equal(await widget.field.inputValue(), 'inreisverbod');
      assert.equal(await widget.field.evaluate((f) => f.getRootNode().activeElement === f), true);
      assert.equal(await widget.choice('Gericht aan', /^Lidstaten en/).isChecked(), true);
      assert.equal(await page.evaluate(() => globalThis.wasm.compiled), 1);
      assert.equal(seen.requests.length, requests);
      assert.deepEqual(await events(page, 'error'), []);
      assert.deepEqual(seen.problems(), []);
    });

    test(`${build}, a second crash leaves the children, one sentence and one event`, async () => {
      const { page, seen, widget } = await open(element(few), options);
      await corrupt(page);
      await widget.field.fill('oekraine');
      await page.waitForFunction(() => globalThis.wasm.memories.length === 2);
      await widget.count.filter({ hasText: 'oekraine' }).waitFor();
      await corrupt(page);
      await widget.field.fill('hawala');
      await widget.failed();
      assert.equal(await page.locator('#fallback').isVisible(), true);
      assert.equal(await widget.status.isVisible(), true);
      assert.match(await widget.status.innerText(), /^De zoekfunctie kan hier niet /);
      assert.equal(await widget.field.count(), 0);
      const errors = await events(page, 'error');
      assert.deepEqual(errors.map(({ reason }) => reason), ['crash']);
      assert.equal(await instances(page), 2);
      assert.match(seen.problems().join(), /^console error: RuntimeError: [^,]+$/);
    });
  }

  test('the documents of a pack are opened anew, from what was fetched at first', async () => {
    const { page, seen, widget } = await open(element(`src="/target/forged/${place}.pack"`));
    const [ids, text] = [await widget.ids(), await widget.cards.last().innerText()];
    assert.equal(ids.length, 2);
    assert.match(text, new RegExp(attacks[place].text));
    const requests = seen.requests.length;
    await corrupt(page);
    await widget.choice('Soort', /^Alleen punten/).check();
    await page.waitForFunction(() => globalThis.wasm.memories.length === 2);
    await widget.count.filter({ hasText: '1 resultaat' }).waitFor();
    assert.deepEqual(await widget.ids(), ids.slice(1));
    assert.equal(await widget.cards.innerText(), text);
    assert.equal(seen.requests.length, requests);
    assert.deepEqual(await events(page, 'error'), []);
    assert.deepEqual(seen.problems(), []);
  });

  test('several elements move together to one fresh instance', async () => {
    const { page } = await open(two);
    const [a, b] = ['#a', '#b'].map((id) => widgetIn(page, id));
    await b.root.scrollIntoViewIfNeeded();
    await b.ready();
    await corrupt(page);
    await a.field.fill('oekraine');
    await a.count.filter({ hasText: '1 resultaat' }).waitFor();
    await b.field.fill('hawala');
    await b.count.filter({ hasText: '1 resultaat' }).waitFor();
    assert.equal(await instances(page), 2);
    assert.deepEqual(await events(page, 'error'), []);
  });

  test('an element that crashes everything twice does not take another one with it', async () => {
    const { page } = await open(two);
    const [a, b] = ['#a', '#b'].map((id) => widgetIn(page, id));
    await b.root.scrollIntoViewIfNeeded();
    await b.ready();
    for (const query of ['oekraine', 'terreur']) {
      await corrupt(page);
      await a.field.fill(query);
      await a.root.locator('.cc[data-status="failed"]').or(
        a.count.filter({ hasText: query })).first().waitFor();
    }
    await a.failed();
    await b.field.fill('hawala');
    await b.count.filter({ hasText: '1 resultaat' }).waitFor();
    assert.equal(await instances(page), 3);
  });

  test('an element that comes later starts in the fresh instance', async () => {
    const { page, widget } = await open(element(few));
    await corrupt(page);
    await widget.field.fill('hawala');
    await widget.count.filter({ hasText: '1 resultaat' }).waitFor();
    await page.evaluate(() => {
      const later = document.createElement('council-conclusions');
      later.id = 'later';
      document.body.prepend(later);
    });
    const later = widgetIn(page, '#later');
    await later.ready();
    assert.equal(await later.cards.count(), 20);
    assert.equal(await instances(page), 2);
  });

  test('where no fresh instance can be had, the children stay, and a later element tries again', async () => {
    const { page, widget } = await open(element(few));
    await page.evaluate(() => {
      globalThis.instantiateBefore = WebAssembly.instantiate;
      WebAssembly.instantiate = () => Promise.reject(new Error('no memory left'));
    });
    await corrupt(page);
    await widget.field.fill('hawala');
    await widget.failed();
    const [{ reason, message }] = await events(page, 'error');
    assert.deepEqual([reason, message], ['wasm', 'no memory left']);
    assert.equal(await page.locator('#fallback').isVisible(), true);
    await page.evaluate(() => {
      WebAssembly.instantiate = globalThis.instantiateBefore;
      document.body.append(Object.assign(document.createElement('council-conclusions'), { id: 'later' }));
    });
    const later = widgetIn(page, '#later');
    await later.ready();
    assert.equal(await later.cards.count(), 20);
  });
});
