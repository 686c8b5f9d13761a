/**
 * The hash attribute on pages whose own router watches the history, and may answer.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hostPage, stage } from './widget.mjs';

const hashed = '<council-conclusions hash="c"></council-conclusions>';

describe('beside a router', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(router, body = hashed) {
    const { page, widget, seen } = await theatre.visit(hostPage(body), { before: router });
    await widget.ready();
    const fragmentIs = (expected) =>
      page.waitForFunction((text) => location.hash === text, expected, { timeout: 3000 });
    return { page, widget, seen, fragmentIs };
  }

  test('that takes addresses for texts, it writes texts', async () => {
    const { widget, seen, fragmentIs } = await open(() => {
      for (const name of ['pushState', 'replaceState']) {
        const write = history[name].bind(history);
        history[name] = (state, title, url) => write(state, title, url.split('#').join('#'));
      }
    });
    await widget.choice('Soort', /^Alleen punten/).check();
    await fragmentIs('#c=kind=point');
    await widget.root.evaluate((element) => { element.kind = ''; });
    await fragmentIs('');
    assert.deepEqual(seen.problems(), []);
  });

  test('that fails, it goes on, and the failure is reported', async () => {
    const { page, widget, seen } = await open(() => {
      history.pushState = () => { throw new DOMException('no', 'DataCloneError'); };
    });
    await widget.choice('Soort', /^Alleen overwegingen/).check();
    assert.equal(await widget.count.textContent(), '9 resultaten');
    assert.equal(new URL(page.url()).hash, '');
    assert.deepEqual(seen.pageErrors.map(({ message }) => message), ['no']);
  });

  const intercept = () => {
    navigation.addEventListener('navigate', (event) => event.canIntercept && event.intercept());
  };
  const slow = () => {
    const handler = () => new Promise((done) => setTimeout(done, 50));
    navigation.addEventListener('navigate', (event) =>
      event.canIntercept && event.intercept({ handler }));
  };
  for (const [how, router] of [['at once', intercept], ['after a while', slow]]) {
    test(`that takes the focus ${how}, it has it back, and typing goes on`, async () => {
      const { page, widget, seen, fragmentIs } = await open(router,
        `<div style="block-size: 900px"></div>${hashed}`);
      await widget.field.scrollIntoViewIfNeeded();
      await widget.field.focus();
      await page.keyboard.type('ter');
      await fragmentIs('#c=query=ter');
      await page.evaluate(() => navigation.transition?.finished);
      await page.keyboard.type('reur');
      await fragmentIs('#c=query=terreur');
      await page.evaluate(() => navigation.transition?.finished);
      assert.equal(await widget.field.inputValue(), 'terreur');
      const { y } = await widget.field.boundingBox();
      assert.ok(y >= 0 && y < page.viewportSize().height, `the field is at ${y}`);
      assert.deepEqual(seen.problems(), []);
    });
  }

  test('that takes the page to its beginning, the point that was asked for is in sight', async () => {
    const { page, widget, fragmentIs } = await open(intercept,
      `<div style="block-size: 900px"></div>${hashed}`);
    await widget.root.locator('.cc-card-permalink').nth(7).click();
    await fragmentIs('#c=recital-h');
    await page.waitForFunction(() => navigation.transition === null);
    const { y } = await widget.selected.boundingBox();
    assert.ok(y >= 0 && y < page.viewportSize().height, `the card is at ${y}`);
  });

  test('that gives up, nothing is lost, and nothing is reported', async () => {
    const { page, widget, seen } = await open(() => {
      const handler = () => Promise.reject(new Error('router'));
      navigation.addEventListener('navigate', (event) =>
        event.canIntercept && event.intercept({ handler }));
    });
    await widget.choice('Soort', /^Alleen punten/).check();
    await page.waitForFunction(() => navigation.transition === null);
    assert.equal(await widget.choice('Soort', /^Alleen punten/)
      .evaluate((radio) => radio.matches(':focus')), true);
    assert.deepEqual(seen.pageErrors, []);
  });
});
