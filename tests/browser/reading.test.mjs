/**
 * Long texts stay readable, however large, wide or dark the reader wants them.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { define, hostPage, stage } from './widget.mjs';

describe('reading', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(attributes, { body, context, ...options } = {}) {
    const element = `<council-conclusions ${attributes}></council-conclusions>`;
    const html = body?.(element) ?? hostPage(element);
    const stage = await theatre.visit(html, { context, ...options });
    await stage.widget.ready();
    return stage;
  }

  /** Everything that can unfold is unfolded. */
  async function unfoldAll({ widget }) {
    await widget.root.evaluate(({ shadowRoot }) => {
      for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
      const tools = [...shadowRoot.querySelectorAll('.cc-tool')];
      tools.forEach((tool, i) => { if (i % 4 === 0 || i % 4 === 3) tool.click(); });
    });
  }

  /** What sticks out of the window, or out of a box that cuts it off. */
  const cutOff = (widget) => widget.root.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('.cc *:not(.cc-status, option)')]
      .filter((node) => node.checkVisibility())
      .filter((node) => {
        const { overflowX, overflowY } = getComputedStyle(node);
        const scrolls = node.matches('input, select, textarea, .cc-filters');
        const cuts = !scrolls && (overflowX !== 'visible' || overflowY === 'hidden');
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = node;
        const isMore = scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
        return node.getBoundingClientRect().right > innerWidth + 0.5 || (cuts && isMore);
      })
      .map((node) => node.className || node.localName));

  test('at 320 pixels, which is 1280 at 400 %, all that unfolds fits', async () => {
    const stage = await open('hash query="SIS verordening" kind="point"',
      { context: { viewport: { width: 320, height: 640 } } });
    await unfoldAll(stage);
    assert.deepEqual(await cutOff(stage.widget), []);
    assert.equal(await stage.page.evaluate(() => document.documentElement.scrollWidth), 320);
  });

  test('with the spacing of text that WCAG 1.4.12 asks for nothing is lost', async () => {
    const stage = await open('hash query="SIS" chapter="II"',
      { context: { viewport: { width: 360, height: 640 } } });
    await unfoldAll(stage);
    await stage.widget.root.evaluate(({ shadowRoot }) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important } p { margin-block-end: 2em !important }`);
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
    });
    assert.deepEqual(await cutOff(stage.widget), []);
  });

  test('lines are not too long, not too close, and Dutch words may be divided', async () => {
    const { widget } = await open('', { context: { viewport: { width: 1920, height: 900 } } });
    const text = await widget.root.locator('.cc-card-text').nth(4).evaluate((p) => {
      const { lineHeight, fontSize, hyphens } = getComputedStyle(p);
      const range = document.createRange();
      range.selectNodeContents(p);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      return { ratio: parseFloat(lineHeight) / parseFloat(fontSize), hyphens, lang: p.lang,
        letters: p.textContent.length / lines };
    });
    assert.ok(text.ratio >= 1.5, `lines are ${text.ratio} apart`);
    assert.ok(text.letters <= 90, `${text.letters} letters a line`);
    assert.deepEqual([text.hyphens, text.lang], ['auto', 'nl']);
  });

  test('words found can be told from links and text without any colour', async () => {
    const { widget } = await open('query="SIS verordening"',
      { context: { forcedColors: 'active', colorScheme: 'dark' } });
    const look = (selector) => widget.root.locator(selector).first().evaluate((node) => {
      const { outlineStyle, textDecorationLine } = getComputedStyle(node);
      return [outlineStyle, textDecorationLine];
    });
    assert.deepEqual(await look('.cc-mark'), ['solid', 'underline']);
    assert.deepEqual(await look('.cc-reference'), ['none', 'underline']);
  });

  test('a link to a point lands below the page’s own fixed header', async () => {
    const fixed = (style) => (element) => `<!doctype html><html lang="nl" style="${style}">
      <meta charset="utf-8"><title>Host</title><body style="margin: 0">
      <div style="position: sticky; inset-block-start: 0; block-size: 90px; background: red"></div>
      ${element}${define}</body></html>`;
    for (const host of ['scroll-padding-top: 100px', '--cc-scroll-margin: 100px']) {
      const { page, widget } = await open('hash',
        { body: fixed(host), fragment: '#conclusions=point-20' });
      const top = () => widget.selected
        .evaluate((card) => card.getBoundingClientRect().top);
      assert.ok(await top() >= 90, `${host}: the card is at ${await top()}`);
      assert.ok(await top() < 200, `${host}: the card is at ${await top()}`);
      await page.evaluate(() => scrollTo(0, 0));
      await page.evaluate(() => { location.hash = '#conclusions=point-44'; });
      await widget.root.locator('[aria-current][data-point="point-44"]').waitFor();
      assert.ok(await top() >= 90 && await top() < 200, `${host}: then it is at ${await top()}`);
    }
  });

  test('tabbing backwards puts nothing below a fixed header', async () => {
    const body = (element) => `<!doctype html><html lang="nl"><meta charset="utf-8">
      <title>Host</title><body style="margin: 0; --cc-scroll-margin: 100px">
      <div style="position: sticky; inset-block-start: 0; block-size: 90px; z-index: 1"></div>
      ${element}${define}</body></html>`;
    const { page, widget } = await open('', { body });
    await widget.more.focus();
    const covered = [];
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press('Shift+Tab');
      const { top, name } = await widget.root.evaluate(({ shadowRoot }) => {
        const active = shadowRoot.activeElement;
        return { top: active?.getBoundingClientRect().top ?? 999, name: active?.outerHTML };
      });
      if (top < 90) covered.push(`${name} at ${top}`);
    }
    assert.deepEqual(covered, []);
  });
});
