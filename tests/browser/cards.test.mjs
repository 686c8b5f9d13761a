/**
 * One tree, two writers: the card made of nodes is the card made of text.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hostPage, stage } from './widget.mjs';

describe('cards', () => {
  let theatre;
  let page;
  before(async () => {
    theatre = await stage();
    ({ page } = await theatre.visit(hostPage('', { script: '' })));
    await page.evaluate(async () => {
      const { default: init, Conclusions } = await import('/pkg/council_conclusions.js');
      await init();
      Object.defineProperty(globalThis, 'conclusions', { value: new Conclusions() });
    });
  });
  after(() => theatre.end());

  /** Runs in the page: every point whose two cards differ. */
  function differences(options) {
    const { conclusions } = globalThis;
    const ids = conclusions.points().map(({ id }) => id);
    const asNodes = (id) => conclusions.renderCard(id, options).outerHTML;
    const asText = (id) => conclusions.renderCardHtml(id, options);
    const unequal = ids
      .map((id) => [asNodes(id), asText(id)])
      .filter(([nodes, text]) => nodes !== text);
    return { cards: ids.length, unequal };
  }

  for (const [name, options] of Object.entries({
    'without a query': {},
    'with a word to mark': { query: 'terrorisme' },
    'with several words to mark': { query: 'lidstaten commissie SIS inreisverbod' },
    'with other labels, level and address': {
      query: 'de',
      headingLevel: 5,
      baseUrl: 'https://portal.example/page?a=1&b="2"',
      labels: {
        lang: 'en',
        point: 'Point <{label}> & "co"',
        recital: '\u00a0{label}\u00a0',
        addressedTo: '<b>',
        page: '{page}/{pages}',
        addressees: { commission: "</p>'" },
      },
    },
    'with a dangerous address': { baseUrl: 'javascript:alert(1)//"><script>' },
  })) {
    test(`are the same as nodes and as text, for every point, ${name}`, async () => {
      assert.deepEqual(await page.evaluate(differences, options), { cards: 60, unequal: [] });
    });
  }

  test('read from text by a parser give the same tree', async () => {
    const unequal = await page.evaluate(() => {
      const { conclusions } = globalThis;
      return conclusions.points().map(({ id }) => id).filter((id) => {
        const options = { query: 'terrorisme' };
        const parsed = new DOMParser()
          .parseFromString(conclusions.renderCardHtml(id, options), 'text/html').body.firstChild;
        const made = conclusions.renderCard(id, options);
        made.normalize();
        return !document.adoptNode(parsed).isEqualNode(made);
      });
    });
    assert.deepEqual(unequal, []);
  });

  test('hold exactly the point’s text, marked or not', async () => {
    const wrong = await page.evaluate(() => globalThis.conclusions.points().filter(({ id, text }) =>
      ['', 'terrorisme', 'sis'].some((query) => globalThis.conclusions
        .renderCard(id, { query }).querySelector('.cc-card-text').textContent !== text)));
    assert.deepEqual(wrong, []);
  });
});
