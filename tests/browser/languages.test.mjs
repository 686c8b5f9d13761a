/**
 * The labels speak the visitor's language; the text keeps its own.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hostPage, plain, stage } from './widget.mjs';

describe('languages', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(body, lang) {
    const { page, widget } = await theatre.visit(hostPage(body, { lang }));
    await widget.ready();
    return { page, widget, button: () => widget.root.locator('.cc-submit').textContent() };
  }

  test('the nearest lang decides: the element’s own, then an ancestor’s', async () => {
    const own = await open('<council-conclusions lang="nl-BE"></council-conclusions>', 'en');
    assert.equal(await own.button(), 'Zoeken');
    const near = await open(`<div lang="en-GB">${plain}</div>`, 'nl');
    assert.equal(await near.button(), 'Search');
  });

  for (const lang of ['fr', '', 'constructor', 'x']) {
    test(`without labels for “${lang}” they are English, and say so`, async () => {
      const body = `<council-conclusions lang="${lang}"></council-conclusions>`;
      const { widget, button } = await open(body, 'nl');
      assert.equal(await button(), 'Search');
      assert.equal(await widget.frame.getAttribute('lang'), 'en');
    });
  }

  test('lang can change at any time; query and filters stay', async () => {
    const { widget, button } = await open(
      '<council-conclusions query="inreisverbod" addressee="commission"></council-conclusions>',
      'nl',
    );
    await widget.root.evaluate((element) => { element.lang = 'en'; });
    assert.equal(await button(), 'Search');
    assert.equal(await widget.count.textContent(), '1 result for “inreisverbod”');
    assert.equal(await widget.field.inputValue(), 'inreisverbod');
    assert.equal(await widget.root.getByRole('link', { name: 'Point 41' }).count(), 1);
  });

  test('what is taken from the document is marked as Dutch, whatever the labels are', async () => {
    const { widget } = await open(plain, 'en');
    const languages = await widget.root.evaluate((element) => {
      const of = (node) => node.closest('[lang]').lang;
      const all = (selector) => [...element.shadowRoot.querySelectorAll(selector)].map(of);
      return {
        text: [...new Set(all('.cc-card-text, .cc-card-chapeau, .cc-card-path, .cc-title'))],
        labels: [...new Set(all('.cc-card-label, .cc-card-page, .cc-legend, .cc-count'))],
        chapters: [...new Set(all('.cc-group-chapter .cc-branch .cc-branch .cc-choice-text'))],
      };
    });
    assert.deepEqual(languages, { text: ['nl'], labels: ['en'], chapters: ['nl'] });
  });

  test('all languages have the same labels, of the same kinds', async () => {
    const { page } = await open(plain, 'en');
    const shapes = await page.evaluate(async () => {
      const shape = (value) => {
        if (typeof value !== 'object') return typeof value;
        return Object.entries(value).map(([key, inner]) => [key, shape(inner)]).sort();
      };
      const load = (lang) => import(`/www/element/labels-${lang}.js`);
      const [nl, en] = await Promise.all(['nl', 'en'].map(load));
      return [shape(nl.default), shape(en.default)];
    });
    assert.deepEqual(shapes[0], shapes[1]);
  });
});
