/**
 * The classic script, as an editor pastes it.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hostPage, stage, strictPolicy } from './widget.mjs';

const script = (attributes = '') => `<script src="/pkg/standalone.js" ${attributes}></script>`;

describe('the classic script', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  const places = (page) => page.evaluate(() =>
    [...document.body.children].map(({ localName, id }) => id || localName));

  for (const attributes of ['', 'defer', 'async']) {
    test(`${attributes || 'plain'}: mounts an element beside itself if there is none`, async () => {
      const { page, widget } = await theatre.visit(
        hostPage(`<p id="above">A</p>${script(attributes)}<p id="below">B</p>`, { script: '' }));
      await widget.ready();
      assert.deepEqual(await places(page), ['above', 'script', 'council-conclusions', 'below']);
      assert.equal(await widget.cards.count(), 20);
    });
  }

  test('uses the element that the page has, even where it comes after the script', async () => {
    const { widget } = await theatre.visit(hostPage(
      `${script()}<council-conclusions query="oekraine"></council-conclusions>`, { script: '' }));
    await widget.ready();
    assert.equal(await widget.root.count(), 1);
    assert.equal(await widget.cards.count(), 2);
  });

  test('in the head, mounts its element at the end of the body', async () => {
    const html = `<!doctype html><html lang="nl"><head>${script('defer')}</head>
      <body><p id="text">T</p></body></html>`;
    const { page, widget } = await theatre.visit(html);
    await widget.ready();
    assert.deepEqual(await places(page), ['text', 'council-conclusions']);
  });

  test('pasted twice, mounts one element and complains about nothing', async () => {
    const { widget, seen } = await theatre.visit(
      hostPage(script('defer') + script('defer'), { script: '' }));
    await widget.ready();
    assert.equal(await widget.root.count(), 1);
    assert.deepEqual(seen.problems(), []);
  });

  test('needs nothing but itself: no connection, under the strictest policy', async () => {
    const policy = strictPolicy.replace("connect-src 'self'", "connect-src 'none'");
    const { page, widget, seen } = await theatre.visit(
      hostPage(script('defer'), { script: '' }), { policy });
    await widget.ready();
    await widget.field.fill('inreisverbod');
    assert.equal(await widget.cards.count(), 3);
    assert.deepEqual(seen.problems(), []);
    const paths = seen.requests.map(({ url }) => new URL(url).pathname);
    assert.deepEqual(paths, [new URL(page.url()).pathname, '/pkg/standalone.js']);
  });
});
