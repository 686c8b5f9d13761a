/**
 * Everything by keyboard alone.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { focused, hostPage, stage } from './widget.mjs';

describe('with the keyboard alone', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(attributes = '', options = {}) {
    const body = `<a id="before" href="#x">x</a>
      <council-conclusions ${attributes}></council-conclusions><a id="after" href="#y">y</a>`;
    const { page, widget } = await theatre.visit(hostPage(body), options);
    await widget.ready();
    return { page, widget, press: (key) => page.keyboard.press(key) };
  }

  async function stops(page) {
    const reached = [];
    while (reached.at(-1) !== 'a after' && reached.length < 60) {
      await page.keyboard.press('Tab');
      reached.push(await focused(page));
    }
    return reached;
  }

  test('Tab reaches every control in reading order, and leaves again', async () => {
    const { page } = await open('query="inreisverbod" addressee="member-states" sort="document"');
    assert.deepEqual((await stops(page)).filter((stop) => stop !== 'a cc-reference'), [
      'a before',
      'input search query',
      'button submit cc-submit',
      'summary cc-tips-summary',
      'input radio addressee',
      'input radio match',
      'input radio chapter',
      'input radio kind',
      'select select-one sort',
      'button button cc-chip',
      'button button cc-clear',
      'summary cc-keep-summary',
      'a label-point-40',
      'button button cc-tool',
      'button button cc-tool',
      'a label-point-41',
      'button button cc-tool',
      'button button cc-tool',
      'a after',
    ]);
  });

  test('Tab reaches the filters where they are folded away, and Enter unfolds them', async () => {
    const viewport = { width: 360, height: 640 };
    const { page, widget, press } = await open('', { context: { viewport } });
    await widget.field.focus();
    await press('Tab');
    await press('Tab');
    await press('Tab');
    assert.equal(await focused(page), 'summary cc-filters-summary');
    await press('Enter');
    await press('Tab');
    assert.equal(await focused(page), 'input radio addressee');
    await press('ArrowDown');
    assert.equal(await widget.count.textContent(), '10 resultaten');
    assert.equal(await focused(page), 'input radio addressee');
  });

  test('Enter in the field searches and does not leave the page', async () => {
    const { page, widget, press } = await open();
    const address = page.url();
    await widget.field.focus();
    await page.keyboard.type('oekraine');
    await press('Enter');
    assert.equal(await widget.cards.count(), 2);
    assert.equal(page.url(), address);
  });

  test('the caret stays where it is when text is typed into the middle', async () => {
    const { widget, press } = await open();
    await widget.field.fill('inverbod');
    for (let i = 0; i < 6; i += 1) await press('ArrowLeft');
    for (const letter of 'reis') await widget.field.press(letter);
    assert.equal(await widget.field.inputValue(), 'inreisverbod');
  });

  test('arrow keys move through the choices and pass over those that give nothing', async () => {
    const { widget, press } = await open('addressee="commission"');
    await widget.choice('Hoofdstuk', /^Hele tekst/).focus();
    await press('ArrowDown');
    assert.equal(await widget.root.getAttribute('chapter'), 'I');
    await press('ArrowUp');
    assert.equal(await widget.root.getAttribute('chapter'), null);
  });

  test('Space shows more cards and the focus goes to the first new one', async () => {
    const { widget, press } = await open();
    assert.equal(await widget.more.textContent(), 'Toon nog 20 resultaten');
    await widget.more.focus();
    await press('Space');
    assert.equal(await widget.cards.count(), 40);
    const card = () => widget.root.evaluate((e) => e.shadowRoot.activeElement.dataset.point);
    assert.equal(await card(), (await widget.ids())[20]);
    await widget.more.press('Enter');
    assert.equal(await widget.cards.count(), 60);
    assert.equal(await widget.more.isVisible(), false);
    assert.equal(await card(), 'point-32');
  });

  test('Escape, letters and a slash outside the field do nothing in the page', async () => {
    const { page, widget } = await open();
    for (const key of ['/', 's', 'Escape', 'k']) await page.keyboard.press(key);
    assert.equal(await widget.field.inputValue(), '');
    assert.equal(await focused(page), 'body');
  });

  test('the focus is always visible', async () => {
    const { page } = await open('query="inreisverbod" addressee="member-states"');
    const unseen = [];
    for (let i = 0; i < 13; i += 1) {
      await page.keyboard.press('Tab');
      const width = await page.evaluate(() => {
        const root = document.querySelector('council-conclusions').shadowRoot;
        const active = root.activeElement;
        if (!active) return 3;
        const shown = active.type === 'radio' ? active.closest('label') : active;
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
      });
      if (width < 2) unseen.push(await focused(page));
    }
    assert.deepEqual(unseen, []);
  });
});
