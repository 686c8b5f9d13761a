/**
 * Links that lead away from what was found, and the button that leads back.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { focused, hostPage, stage } from './widget.mjs';

describe('the way back', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(attributes) {
    const body = `<council-conclusions ${attributes}></council-conclusions>`;
    const stage = await theatre.visit(hostPage(body));
    await stage.widget.ready();
    const { widget } = stage;
    const back = widget.root.getByRole('button', { name: 'Terug naar de resultaten' });
    const link = (id, target) => widget.root.locator(`[data-point="${id}"] [href$="${target}"]`);
    return { ...stage, back, link };
  }

  for (const hash of ['', 'hash="c"']) {
    test(`leads to the link that was followed, with query and filters: ${hash || 'no hash'}`, async () => {
      const { page, widget, back, link } = await open(`${hash} query="kapitaalverkeer" kind="point"`);
      assert.equal(await back.count(), 0);
      await link('point-21', 'point-12').click();
      assert.equal(await widget.count.textContent(), '60 resultaten');
      const { y } = await back.boundingBox();
      assert.ok(y >= 0 && y < 100, `the button is at ${y}`);
      await page.keyboard.press('Shift+Tab');
      assert.equal(await focused(page), 'button button cc-back');
      await page.keyboard.press('Enter');
      assert.deepEqual(await widget.ids(), ['point-21']);
      assert.equal(await widget.root.getAttribute('kind'), 'point');
      assert.equal(await widget.selected.count(), 0);
      assert.equal(await link('point-21', 'point-12').evaluate((a) =>
        a.getRootNode().activeElement === a), true);
      assert.equal(await back.count(), 0);
    });
  }

  test('goes along from point to point, and ends where the reader chooses something else', async () => {
    const { widget, back, link } = await open('query="kapitaalverkeer"');
    await link('point-21', 'point-12').click();
    await link('point-14', 'point-14').click();
    assert.equal(await widget.selected.getAttribute('data-point'), 'point-14');
    assert.equal(await back.count(), 1);
    await back.click();
    assert.deepEqual(await widget.ids(), ['point-21']);
    await link('point-21', 'point-12').click();
    await widget.field.fill('drones');
    assert.equal(await back.count(), 0);
    await widget.field.fill('');
    await link('point-4', 'point-4').click();
    assert.equal(await back.count(), 0);
  });

  test('leads to the link in the panel it stood in, unfolded as it was', async () => {
    const { page, widget, back } = await open('query="terugkeerbesluiten"');
    const card = widget.cards.first();
    await card.getByRole('button', { name: /^Uitleg en verband/ }).click();
    const links = card.locator('.cc-panel a[href*="point-"]');
    const target = await links.last().getAttribute('href');
    await links.last().click();
    await back.click();
    assert.equal(await card.locator('.cc-panel').count(), 1);
    assert.equal(await page.evaluate(() => {
      const { activeElement } = document.querySelector('council-conclusions').shadowRoot;
      return activeElement.closest('.cc-panel') && activeElement.getAttribute('href');
    }), target);
  });

  test('of the browser leads to no lost focus', async () => {
    const { page, widget } = await open('hash="c"');
    await widget.choice('Gericht aan', /^Commissie/).check();
    await widget.root.locator('.cc-chip').focus();
    await page.goBack();
    await widget.count.filter({ hasText: '60 resultaten' }).waitFor();
    assert.equal(await focused(page), 'p cc-count');
  });

  test('leads out of a section that was shown around a point', async () => {
    const { widget, back } = await open('query="inreisverbod"');
    await widget.root.locator('[data-point="point-41"] [data-tool="share"]').click();
    await widget.root.getByRole('button', { name: 'Toon in context' }).click();
    assert.equal(await widget.root.getAttribute('chapter'), 'II.ii');
    await back.click();
    assert.equal(await widget.field.inputValue(), 'inreisverbod');
    assert.equal(await widget.root.getAttribute('chapter'), null);
  });
});

describe('an anchor of the fallback', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  const fallback = ['recital-b', 'point-40']
    .map((id) => `<div id="${id}"><article data-point="${id}">Een punt</article></div>`).join('');

  for (const attributes of ['', 'hash="c"', 'query="hawala"', 'hash="c" query="hawala"']) {
    test(`leads to its point in the widget: ${attributes || 'no attributes'}`, async () => {
      const { page, widget } = await theatre.visit(
        hostPage(`<a href="#recital-b">Overweging b</a>
          <council-conclusions ${attributes}>${fallback}</council-conclusions>`),
        { fragment: '#point-40' },
      );
      await widget.ready();
      const isThere = async (id) => {
        assert.equal(await widget.selected.getAttribute('data-point'), id);
        const { y } = await widget.selected.boundingBox();
        assert.ok(y >= 0 && y < 200, `the card is at ${y}`);
      };
      await isThere('point-40');
      const expected = attributes.includes('hash') ? '#point-40&c=point-40' : '#point-40';
      assert.equal(new URL(page.url()).hash, expected);
      await page.getByRole('link', { name: 'Overweging b', exact: true }).first().click();
      await widget.root.locator('[data-point="recital-b"][aria-current]').waitFor();
      await isThere('recital-b');
    });
  }

  test('of another place on the page leaves the widget as it is', async () => {
    const { page, widget } = await theatre.visit(
      hostPage(`<h1 id="point-20">Host</h1><a href="#point-20">Top</a>
        <council-conclusions query="hawala">${fallback}</council-conclusions>`),
      { fragment: '#point-40' },
    );
    await widget.ready();
    await page.getByRole('link', { name: 'Top' }).click();
    await page.waitForFunction(() => location.hash === '#point-20');
    assert.equal(await widget.selected.getAttribute('data-point'), 'point-40');
  });
});
