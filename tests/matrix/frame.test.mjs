/**
 * The page for frames, in a page as its guide shows it.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { widgetIn } from '../browser/widget.mjs';
import { filesOf } from './guides.mjs';
import { installed } from './places.mjs';
import { openPortal } from './portal.mjs';
import { assertShown } from './stage.mjs';

const { 'index.html': html, 'host.js': code } = filesOf('iframe');

/** What never becomes true fails. */
const limit = { timeout: 30_000 };

describe('in a frame', () => {
  let portal;
  before(async () => { portal = await openPortal(); });
  after(() => portal.close());

  async function visit(text) {
    const { page, seen } = await portal.visit(text);
    const frame = page.frameLocator('iframe');
    return { page, seen, frame, widget: widgetIn(frame) };
  }

  const heightOf = (page) => page.locator('iframe').evaluate(({ clientHeight }) => clientHeight);

  test('it shows what it should, and the frame is as high as the page in it', limit, async () => {
    const shown = await visit(html);
    await assertShown(shown);
    const { page, frame } = shown;
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight !== 600);
    const inside = () => frame.locator('html').evaluate((e) => e.getBoundingClientRect().height);
    // What is laid out later changes the height once more.
    while (Math.abs(await heightOf(page) - await inside()) > 1) await page.waitForTimeout(50);
    const before = await heightOf(page);
    await shown.widget.field.fill('hawala');
    await page.waitForFunction((height) =>
      document.querySelector('iframe').clientHeight < height, before);
  });

  test('a page that listens late asks for the height', limit, async () => {
    const { page, widget } = await visit(html.replace(/<script.*?<\/script>/s, ''));
    await widget.ready();
    await page.addScriptTag({ content: code });
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight !== 600);
  });

  test('it has its height whatever the page’s style sheet says of frames', limit, async () => {
    const { page } = await visit(`<style>iframe { height: 50px }</style>${html}`);
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight > 50);
  });

  /** Runs in the page: what a frame says to the page around it. */
  const say = (messages) => {
    const other = document.querySelector('#other').contentWindow;
    other.eval(`${JSON.stringify(messages)}.forEach((m) => parent.postMessage(m, '*'))`);
    return new Promise((heard) => setTimeout(heard));
  };
  const type = 'council-conclusions-height';

  test('no other frame changes its height', async () => {
    const { page } = await visit(
      html.replace('<script', '<iframe id="other" height="123"></iframe><script'));
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight !== 600);
    await page.evaluate(say, [{ type, height: 456 }]);
    assert.equal(await page.locator('#other').evaluate((frame) => frame.clientHeight), 123);
  });

  test('nothing but a height is one, and none has no end', async () => {
    // Somebody else's page may have come into the frame.
    const { page } = await visit(html.replace('<script',
      `<iframe id="other" height="123" src="/frame/index.html?"></iframe><script`));
    const height = async (...messages) => {
      await page.evaluate(say, messages);
      return page.locator('#other').evaluate((frame) => frame.clientHeight);
    };
    await page.locator('#other').evaluate((frame) => new Promise((loaded) => {
      frame.addEventListener('load', loaded);
      frame.contentWindow.location.replace('about:blank');
    }));
    assert.equal(await height(null, 'text', { type, height: -1 }, { type, height: 'x' },
      { type, height: null }, { type: 'other', height: 7 }), 123);
    assert.equal(await height({ type, height: 1e9 }), 200_000);
  });

  test('a card that a link leads to is in sight once the frame is high enough', limit, async () => {
    const { page, widget } = await visit(html);
    await widget.ready();
    await widget.root.locator('[data-tool="share"]').last().click();
    await widget.root.locator('.cc-context').click();
    await widget.selected.waitFor();
    const isSeen = async () => {
      const { y } = await widget.selected.boundingBox();
      return y >= 0 && y < page.viewportSize().height;
    };
    while (!await isSeen()) await page.waitForTimeout(50);
  });

  test('a reference to another document opens in a tab of its own', async () => {
    const { page, widget } = await visit(html);
    await widget.ready();
    const reference = widget.root.locator('.cc-reference[href^="https:"]').first();
    const address = await reference.getAttribute('href');
    const asked = page.context().waitForEvent('request', (request) => request.url() === address);
    const [popup] = await Promise.all([page.waitForEvent('popup'), asked, reference.click()]);
    await popup.close();
    assert.equal(await widget.cards.count(), 3);
  });

  test('it shows no text but its own, whatever its address says', async () => {
    const shown = await visit(html.replace('?query', '?src=/evil.pack&amp;onclick=1&amp;query'));
    await assertShown(shown);
    const names = await shown.widget.root.evaluate((element) => element.getAttributeNames());
    assert.deepEqual(names.toSorted(), ['lang', 'query']);
  });

  test('the guide shows host.js as it is', () => {
    const file = join(installed, 'council-conclusions/frame/host.js');
    assert.equal(code, readFileSync(file, 'utf8').trim());
  });
});
