/**
 * The browser's own search (Ctrl+F) finds what is not shown yet.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hostPage, plain, stage } from './widget.mjs';

describe('the browser’s own search', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(body = plain, options = {}) {
    const stage = await theatre.visit(hostPage(body), options);
    await stage.widget.ready();
    const ahead = stage.widget.root.locator('.cc-ahead');
    return { ...stage, ahead, prepared: ahead.locator('.cc-card') };
  }

  test('has all cards before it, those not shown yet hidden until found', async () => {
    const { page, widget, ahead, prepared } = await open();
    await prepared.nth(39).waitFor({ state: 'attached' });
    assert.equal(await widget.cards.count(), 20);
    assert.equal(await ahead.getAttribute('hidden'), 'until-found');
    assert.equal(await prepared.last().evaluate((card) => card.checkVisibility()), false);
    assert.equal(await prepared.last().getAttribute('data-point'), 'point-51');
    assert.equal(await page.evaluate(() => window.find('stappen te ondernemen om')), true);
    assert.equal(await page.evaluate(() => window.find('xylofoon')), false);
  });

  test('shows them all when it finds something in them', async () => {
    const { page, widget, ahead, prepared } = await open(plain, { frozen: true });
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await widget.root.evaluate((element) => { element.sort = 'document'; });
    while (await prepared.count() === 0) await page.clock.runFor(20);
    assert.ok(await prepared.count() < 40, 'it is found before all is made');
    await ahead.evaluate((element) => {
      element.dispatchEvent(new Event('beforematch', { bubbles: true }));
      element.removeAttribute('hidden');
    });
    assert.equal(await widget.cards.count(), 60);
    assert.equal(await widget.more.isVisible(), false);
    assert.deepEqual(new Set(await widget.ids()).size, 60);
    await widget.root.locator('[data-point="point-51"] .cc-tool').first().click();
    assert.equal(await widget.root.locator('[data-point="point-51"] .cc-panel').count(), 1);
  });

  test('has its cards used when they are asked for, none made twice, in order', async () => {
    const { widget, prepared } = await open();
    await prepared.nth(39).waitFor({ state: 'attached' });
    await prepared.first().evaluate((card) => { card.dataset.made = 'ahead'; });
    await widget.more.press('Enter');
    assert.equal(await widget.cards.count(), 40);
    assert.equal(await widget.cards.nth(20).getAttribute('data-made'), 'ahead');
    assert.equal(await prepared.count(), 20);
    await widget.more.press('Enter');
    const ids = await widget.ids();
    assert.deepEqual([ids.length, new Set(ids).size, ids.at(-1)], [60, 60, 'point-51']);
  });

  test('does not slow down typing: nothing is made ahead until that rests', async () => {
    const { page, widget, prepared } = await open(plain, { frozen: true });
    await page.clock.pauseAt(Date.now() + 3_600_000);
    for (const letter of 'de') {
      await widget.field.press(letter);
      await page.clock.runFor(300);
    }
    assert.equal(await prepared.count(), 0);
    await page.clock.runFor(60_000);
    assert.ok(await prepared.count() > 0);
    await widget.field.fill('inreisverbod');
    await page.clock.runFor(300);
    assert.equal(await prepared.count(), 0);
  });

  test('gets no more cards once the element has gone', async () => {
    const { page, seen } = await open(plain, { frozen: true });
    const made = await page.evaluateHandle(() => {
      const element = document.querySelector('council-conclusions');
      const ahead = element.shadowRoot.querySelector('.cc-ahead');
      element.remove();
      return ahead;
    });
    await page.clock.runFor(60_000);
    assert.equal(await made.evaluate((ahead) => ahead.querySelectorAll('.cc-card').length), 0);
    assert.deepEqual(seen.problems(), []);
  });
});
