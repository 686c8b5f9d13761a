/**
 * The element taken from one place to another, also where nothing can be shown.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { events, hostPage, plain, stage } from './widget.mjs';

describe('moved', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(body = plain) {
    const visit = await theatre.visit(hostPage(body));
    await visit.widget.ready();
    return visit;
  }

  test('by moveBefore, everything stays as it is, but the language is that of the new place', async () => {
    const { page, widget, seen } = await open(`${plain}<div id="new" lang="fr"></div>`);
    await widget.field.fill('terrorisme');
    await widget.more.press('Enter');
    const cards = await widget.cards.count();
    assert.ok(cards > 20);
    await widget.field.focus();
    const told = (await events(page)).length;
    const status = await page.evaluate(() => {
      const element = document.querySelector('council-conclusions');
      document.querySelector('#new').moveBefore(element, null);
      return element.shadowRoot.querySelector('.cc').dataset.status;
    });
    assert.equal(status, 'ready');
    await widget.root.locator('.cc[lang="fr"] .cc-input:focus').waitFor();
    assert.equal(await widget.cards.count(), cards);
    assert.equal((await events(page)).length, told);
    assert.deepEqual(seen.problems(), []);
  });

  test('into a document without a window it waits until it is in a page again', async () => {
    const { page, widget, seen } = await open();
    await page.evaluate(() => {
      const element = document.querySelector('council-conclusions');
      const elsewhere = document.implementation.createHTMLDocument('');
      elsewhere.body.append(element);
      element.query = 'hawala';
      document.body.append(element);
    });
    await widget.ready();
    assert.equal(await widget.cards.count(), 1);
    assert.deepEqual(seen.problems(), []);
  });

  test('it keeps the style sheets that its page has given it', async () => {
    const { page, widget } = await open();
    const outline = () => widget.field.evaluate((field) => getComputedStyle(field).outlineStyle);
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('council-conclusions');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.cc-input { outline: 3px dotted red }');
      shadowRoot.adoptedStyleSheets.push(sheet);
    });
    assert.equal(await outline(), 'dotted');
    await page.evaluate(() => document.body.append(document.querySelector('council-conclusions')));
    await widget.ready();
    assert.equal(await outline(), 'dotted');
    assert.equal(await widget.root.evaluate((e) => e.shadowRoot.adoptedStyleSheets.length), 2);
  });
});
