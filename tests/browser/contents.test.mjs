/**
 * The chapter filter is the document's table of contents.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hostPage, plain, stage } from './widget.mjs';

describe('the table of contents', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(body = plain, width = 1280) {
    const context = { viewport: { width, height: 700 } };
    const stage = await theatre.visit(hostPage(body), { context });
    await stage.widget.ready();
    return { ...stage, group: stage.widget.root.locator('.cc-group-chapter') };
  }

  test('has the titles as the document numbers and orders them', async () => {
    const { group } = await open();
    const words = await group.locator('.cc-choice-text').allInnerTexts();
    assert.deepEqual(words.map((text) => text.split(' ').slice(0, 3).join(' ')), [
      'Hele tekst', 'Inleiding', 'Algemene overwegingen', 'I. Horizontale beleidsvereisten',
      'II. Belangrijke actieterreinen', 'i) Uitwisseling van', 'ii) Het detecteren',
      'iii) Bestrijding van']);
  });

  test('puts sections inside their chapter, for assistive technology as well', async () => {
    const { page } = await open();
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const depth = (node) => (!node ? 0
      : depth(byId.get(node.parentId)) + (!node.ignored && node.role.value === 'list' ? 1 : 0));
    const radio = (start) => nodes.find(({ role, name }) =>
      role?.value === 'radio' && name?.value.startsWith(start));
    const chapter = depth(radio('II. '));
    assert.equal(depth(radio('Inleiding')), chapter);
    assert.equal(depth(radio('i) ')), chapter + 1);
    assert.equal(depth(radio('iii) ')), chapter + 1);
  });

  test('is one group of choices: arrow keys go through chapters and sections', async () => {
    const { page, widget } = await open('<council-conclusions chapter="II"></council-conclusions>');
    await widget.choice('Hoofdstuk', /^II\. /).focus();
    const visited = [];
    for (let i = 0; i < 4; i += 1) {
      await page.keyboard.press('ArrowDown');
      visited.push(await widget.root.getAttribute('chapter'));
    }
    assert.deepEqual(visited, ['II.i', 'II.ii', 'II.iii', null]);
  });

  test('counts what the search finds in each, and shows where that is nothing', async () => {
    const { widget, group } = await open();
    await widget.field.fill('inreisverbod');
    assert.equal(await widget.countOf('Hoofdstuk', /^ii\) /), 3);
    assert.equal(await widget.countOf('Hoofdstuk', /^iii\) /), 0);
    assert.equal(await widget.choice('Hoofdstuk', /^iii\) /).isDisabled(), true);
    assert.equal(await group.locator('.cc-choice').count(), 8, 'what has nothing stays in sight');
  });

  test('stays in sight while the results go by, and can be scrolled by itself', async () => {
    const { page, widget, group } = await open();
    await page.mouse.move(900, 400);
    await widget.cards.nth(15).scrollIntoViewIfNeeded();
    const legend = await group.locator('legend').boundingBox();
    assert.ok(legend.y >= 0 && legend.y < 700, `the legend is at ${legend.y}`);
    const filters = await widget.root.locator('.cc-filters').boundingBox();
    assert.ok(filters.height <= 700);
    await widget.choice('Soort', /^Alleen punten/).check();
    assert.equal(await widget.root.getAttribute('kind'), 'point');
  });

  test('leads to the results where it is folded above them', async () => {
    const { page, widget } = await open(plain, 360);
    await widget.root.locator('.cc-filters-summary').click();
    await widget.choice('Hoofdstuk', /^ii\) /).check();
    await widget.root.getByRole('button', { name: 'Toon 12 resultaten' }).click();
    assert.equal(await widget.root.locator('.cc-filters').evaluate((d) => d.open), false);
    const active = await widget.root.evaluate((e) => e.shadowRoot.activeElement.className);
    assert.equal(active, 'cc-count');
    const { y } = await widget.count.boundingBox();
    assert.ok(y >= 0 && y < 640, `the count is at ${y}`);
    await page.setViewportSize({ width: 1280, height: 700 });
    assert.equal(await widget.root.locator('.cc-apply').isVisible(), false);
  });
});
