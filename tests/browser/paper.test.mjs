/**
 * On paper: the text with its source, what was asked for and when, and nothing to press.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hostPage, stage } from './widget.mjs';

/** A page of A4 inside its margins, in CSS pixels. */
const WIDTH = 680;
const HEIGHT = 1009;

describe('on paper', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  /** The page as it would be printed. */
  async function print(attributes) {
    const body = `<council-conclusions ${attributes}></council-conclusions>`;
    const context = { viewport: { width: WIDTH, height: HEIGHT } };
    const stage = await theatre.visit(hostPage(body), { context });
    await stage.widget.ready();
    await stage.page.emulateMedia({ media: 'print' });
    await stage.widget.root.locator('.cc-paper', { hasText: 'Raad' }).waitFor();
    return stage;
  }

  test('there are source, date of consultation and address', async () => {
    const { page, widget } = await print('hash query="inreisverbod"');
    const line = await widget.root.locator('.cc-paper').innerText();
    const [source, day, address] = line.split(' · ');
    assert.match(source, /^Raad van de Europese Unie, Conclusies van .*, 12 december 2024$/);
    assert.match(day, /^Geraadpleegd op \d{1,2} [a-z]+ \d{4}$/);
    assert.equal(address, page.url());
    assert.equal(await widget.root.locator('.cc-paper span').getAttribute('lang'), 'nl');
  });

  test('the text is black, whatever the theme', async () => {
    const { widget } = await print('theme="dark"');
    const colour = (selector) => widget.root.locator(selector).first()
      .evaluate((node) => getComputedStyle(node).color);
    assert.equal(await colour('.cc-card-text'), 'rgb(0, 0, 0)');
    assert.equal(await colour('.cc-card-path'), 'rgb(51, 51, 51)');
  });

  test('on the screen there is no such line', async () => {
    const { page, widget } = await print('');
    await page.emulateMedia({ media: 'screen' });
    assert.equal(await widget.root.locator('.cc-paper').isVisible(), false);
  });

  test('query and filters are there in words', async () => {
    const { widget } = await print('query="terrorisme" addressee="commission" kind="point"');
    assert.match(await widget.count.innerText(), /resultaten voor “terrorisme”$/);
    const chips = widget.root.locator('.cc-chips');
    const before = await chips.evaluate((e) => getComputedStyle(e, '::before').content);
    assert.equal(before, '"Gekozen filters: "');
    assert.match(await chips.innerText(), /Aan: Commissie\s*Alleen punten/);
  });

  test('it is said where the points have only some of the words', async () => {
    const { widget } = await print('query="Europol Interpol" addressee="commission"');
    assert.equal(await widget.root.locator('.cc-note').innerText(),
      'Geen resultaat past bij al deze woorden, alleen bij een deel ervan.');
  });

  test('nothing is there to press or to choose, not even where it was open', async () => {
    const { page, widget } = await print('query="inreisverbod"');
    await page.emulateMedia({ media: 'screen' });
    await widget.root.locator('.cc-tool').nth(0).click();
    await widget.root.locator('.cc-tool').nth(3).click();
    await widget.root.locator('.cc-keep-summary').click();
    await page.emulateMedia({ media: 'print' });
    const left = await widget.root.evaluate((element) =>
      [...element.shadowRoot.querySelectorAll('button, input, select, summary, .cc-panel')]
        .filter((control) => control.checkVisibility()).map(({ className }) => className));
    assert.deepEqual(left, []);
  });

  test('links say where they lead, those inside the text do not', async () => {
    const { widget } = await print('query="punt 34"');
    const after = (selector) => widget.root.locator(selector).first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    assert.match(await after('.cc-reference[href^="http"]'), /eli\/reg\/2018\/1862\/oj/);
    const inside = await print('query="punt 21"');
    assert.equal(await inside.widget.root.locator('.cc-reference').first()
      .evaluate((link) => getComputedStyle(link, '::after').content), 'none');
  });

  test('no card is torn apart, and no page is left half empty', async () => {
    const { page, widget } = await print('');
    const heights = await widget.root.locator('.cc-card')
      .evaluateAll((all) => all.map((card) => card.getBoundingClientRect().height));
    assert.equal(heights.length, 60);
    assert.ok(Math.max(...heights) < HEIGHT);
    const whole = await widget.root.locator('.cc-card')
      .evaluateAll((all) => all.every((card) => getComputedStyle(card).breakInside === 'avoid'));
    assert.equal(whole, true);
    const pdf = await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm' } });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    const total = heights.reduce((sum, height) => sum + height, 0);
    assert.ok(pages <= Math.ceil((total / HEIGHT) * 1.5), `${pages} pages for ${total} pixels`);
  });
});
