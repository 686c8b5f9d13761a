/**
 * Where the visitor's system decides on all colours, what is chosen or cannot be chosen is shown
 * in other ways, and in the system's own colours for that.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { hostPage, stage } from './widget.mjs';

const html = hostPage('<council-conclusions query="inreisverbod"></council-conclusions>');

describe('with forced colours', () => {
  let theatre;
  let page;
  let widget;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());
  beforeEach(async () => {
    ({ page, widget } = await theatre.visit(html, { context: { forcedColors: 'active' } }));
    await widget.ready();
  });

  /** What the system paints something with. */
  const system = (name) => page.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = name;
    return getComputedStyle(probe).color;
  }, name);

  /** One property of every element that fits. */
  const each = (selector, property) => widget.root.locator(selector)
    .evaluateAll((all, property) => all.map((node) => getComputedStyle(node)[property]), property);

  /** Those that fit have an outline that is not too thin, in the colour for what is selected. */
  async function assertOutlined(selector, least) {
    assert.deepEqual(await each(selector, 'outlineStyle'), ['solid']);
    assert.deepEqual(await each(selector, 'outlineColor'), [await system('Highlight')]);
    const [width] = await each(selector, 'outlineWidth');
    assert.ok(parseFloat(width) >= least, `the outline is ${width} wide`);
  }

  test('the selected card has an outline, and no other', async () => {
    await widget.root.getByRole('link', { name: 'Punt 40', exact: true }).click();
    await widget.field.focus();
    await assertOutlined('.cc-card[aria-current]', 3);
    assert.deepEqual(await each('.cc-card:not([aria-current])', 'outlineStyle'), ['none', 'none']);
    await widget.root.getByRole('link', { name: 'Punt 40', exact: true }).press('Enter');
    assert.deepEqual(await each('.cc-card[aria-current]', 'outlineStyle'), ['double'], 'has the focus');
  });

  test('the choice that has the focus is told from one that is only chosen', async () => {
    await widget.choice('Gericht aan', /^Commissie/).check();
    await page.keyboard.press('ArrowDown');
    const width = await widget.root.evaluate(({ shadowRoot }) =>
      getComputedStyle(shadowRoot.activeElement.closest('.cc-choice')).outlineWidth);
    assert.ok(parseFloat(width) >= 3, `the outline is ${width} wide`);
  });

  test('the choice that is made in each group has an outline, and no other', async () => {
    await widget.choice('Soort', /^Alleen punten/).check();
    await assertOutlined('.cc-choice:has([name^=kind]:checked)', 1);
    const others = await each('.cc-choice:has([name^=kind]:not(:checked))', 'outlineStyle');
    assert.deepEqual(others, ['none', 'none']);
  });

  test('a choice that finds nothing is grey', async () => {
    const grey = await system('GrayText');
    const empty = await each('.cc-choice-disabled', 'color');
    const others = await each('.cc-choice:not(.cc-choice-disabled)', 'color');
    assert.deepEqual([...new Set(empty)], [grey]);
    assert.equal(others.includes(grey), false);
  });

  test('the button that searches looks like a button', async () => {
    const look = async (property) => (await each('.cc-submit', property))[0];
    assert.equal(await look('backgroundColor'), await system('ButtonFace'));
    assert.equal(await look('color'), await system('ButtonText'));
    assert.equal(await look('borderTopColor'), await system('ButtonText'));
  });
});
