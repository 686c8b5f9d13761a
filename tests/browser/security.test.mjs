/**
 * Strict pages, and text that would like to be more than text.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { events, hostPage, plain, stage, strictPolicy } from './widget.mjs';

const hostile = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' onfocus='alert(1)' autofocus='",
  'javascript:alert(1)',
  '${7*7}{{constructor.constructor("alert(1)")()}}',
  '</mark></article></style><iframe src="//evil.example">',
  '&lt;b&gt; &amp; \u0000 \u202e \ud800 \u{1F9E8}',
  '{n} $& $1 \\',
];

describe('security', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  test('as modules under a strict policy with Trusted Types it violates nothing', async () => {
    const { page, seen, widget } = await theatre.visit(
      hostPage('<council-conclusions hash="c" theme="dark"><p>Fallback</p></council-conclusions>'),
      { policy: strictPolicy },
    );
    await widget.ready();
    await widget.field.fill('inreisverbod');
    assert.equal(await widget.cards.count(), 3);
    await widget.choice('Gericht aan', /^Lidstaten en/).check();
    await widget.root.getByRole('link', { name: 'Punt 41' }).click();
    await widget.field.fill('xylofoon');
    await widget.empty.getByRole('button').last().click();
    await widget.more.click();
    await widget.root.evaluate((element) => { element.lang = 'en'; });
    assert.equal(await widget.count.textContent(), '60 results');
    assert.deepEqual(seen.problems(), []);
    assert.deepEqual(seen.leaving(theatre.server.origin), []);
  });

  test('is styled under that policy', async () => {
    const { widget } = await theatre.visit(
      hostPage(plain), { policy: strictPolicy });
    await widget.ready();
    const style = await widget.frame.evaluate((frame) => getComputedStyle(frame).display);
    assert.equal(style, 'grid');
  });

  test('puts no style attribute and no handler attribute anywhere', async () => {
    const { widget } = await theatre.visit(
      hostPage('<council-conclusions query="terrorisme"></council-conclusions>'));
    await widget.ready();
    const attributes = await widget.root.evaluate((element) =>
      [...element.shadowRoot.querySelectorAll('*')].flatMap((node) => node.getAttributeNames()));
    assert.deepEqual(attributes.filter((name) => name === 'style' || name.startsWith('on')), []);
  });

  for (const text of hostile) {
    test(`${JSON.stringify(text)} stays text as query, attribute and label`, async () => {
      const { page, seen, widget } = await theatre.visit(
        hostPage('<council-conclusions hash="c"></council-conclusions>'), { policy: strictPolicy });
      await widget.ready();
      await widget.field.fill(text);
      await widget.field.press('Enter');
      const names = () => widget.root.evaluate((element) => {
        const nodes = [...element.shadowRoot.querySelectorAll('*')];
        return [...new Set(nodes.map(({ localName }) => localName))]
          .filter((name) => ['img', 'script', 'iframe', 'b', 'object'].includes(name));
      });
      assert.deepEqual(await names(), []);
      await widget.root.evaluate((element, text) => {
        for (const name of [
          'addressee', 'addressee-match', 'chapter', 'kind', 'document', 'sort', 'lang',
          'heading-level', 'theme', 'hash',
        ]) element.setAttribute(name, text);
      }, text);
      await widget.root.locator('.cc-card, .cc-empty:not([hidden])').first().waitFor();
      assert.deepEqual(await names(), []);
      assert.deepEqual(await events(page, 'error'), []);
      assert.deepEqual(seen.problems(), []);
      assert.deepEqual(seen.leaving(theatre.server.origin), []);
    });
  }
});
