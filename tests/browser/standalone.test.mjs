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

  /** Runs in the page: what jQuery does with HTML that has scripts. */
  async function insert(html) {
    const place = document.querySelector('#place');
    place.innerHTML = html;
    for (const { src } of place.querySelectorAll('script')) {
      const copy = document.createElement('script');
      copy.text = await (await fetch(src)).text();
      document.head.append(copy);
      copy.remove();
    }
  }

  test('inserted by jQuery, mounts each element beside its own script', async () => {
    const { page, widget } = await theatre.visit(
      hostPage('<div id="place"></div><p>Einde</p>', { script: '' }));
    await page.evaluate(insert, script('data-query="hawala"') + script('data-kind="point"'));
    await widget.root.nth(1).waitFor();
    const shown = await page.locator('#place').evaluate((place) => [...place.children]
      .map(({ localName, attributes }) => [localName, attributes[0].name, attributes[0].value]));
    assert.deepEqual(shown.map(([localName, name, value]) => localName === 'script' || [name, value]),
      [true, ['query', 'hawala'], true, ['kind', 'point']]);
    assert.equal(await widget.root.count(), 2);
  });

  test('says so where its tag is gone before it can mount anything', async () => {
    const { page, seen } = await theatre.visit(hostPage(
      `${script()}<script>document.querySelector('script').remove()</script>`, { script: '' }));
    await page.waitForLoadState();
    assert.equal(await page.locator('council-conclusions').count(), 0);
    assert.match(seen.pageErrors.map(({ message }) => message).join(), /^found .+, expected .+/);
  });

  test('is not deceived by an image that goes by the name of the script', async () => {
    const { page, widget } = await theatre.visit(hostPage(
      `<img name="currentScript" alt="" data-query="hawala">${script()}`, { script: '' }));
    await widget.ready();
    assert.deepEqual(await places(page), ['img', 'script', 'council-conclusions']);
    assert.equal(await widget.root.getAttribute('query'), null);
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
