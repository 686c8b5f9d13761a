/**
 * A page on which several people have embedded the widget, each in their own way.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pkg } from './support/paths.mjs';
import { define, hostPage, stage, widgetIn } from './widget.mjs';

const classic = '<script src="/pkg/standalone.js" defer></script>';
const older = '<script type="module" src="/older/element/define.js"></script>';

describe('embedded more than once', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  /** Runs in the page: counts how often WebAssembly is compiled. */
  function countCompiles() {
    let compiles = 0;
    Object.defineProperty(globalThis, 'compiles', { get: () => compiles });
    for (const name of ['instantiate', 'instantiateStreaming', 'compile', 'compileStreaming']) {
      const original = WebAssembly[name];
      WebAssembly[name] = (...args) => {
        compiles += 1;
        return original.apply(WebAssembly, args);
      };
    }
  }

  /** /older/ has the package as well: to the browser these are other modules. */
  async function prepare(page) {
    await page.route('**/older/**', async (route) => {
      const path = new URL(route.request().url()).pathname.replace('/older/', '');
      const type = path.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
      await route.fulfill({ body: await readFile(join(pkg, path)), contentType: type });
    });
  }

  const orders = {
    'as modules and by the classic script': define + classic,
    'by the classic script and as modules': classic + define,
    'as modules of two versions': define + older,
    'by two classic scripts and two versions': classic + older + classic + define,
  };
  for (const [name, scripts] of Object.entries(orders)) {
    test(`${name}, two elements work, and compile once`, async () => {
      const elements = `<council-conclusions id="a" query="inreisverbod"></council-conclusions>
        <council-conclusions id="b" query="hawala"></council-conclusions>`;
      const { page, seen } = await theatre.visit(
        hostPage(elements, { script: scripts }), { before: countCompiles, prepare });
      const [a, b] = ['#a', '#b'].map((id) => widgetIn(page, id));
      await Promise.all([a.ready(), b.ready()]);
      await page.waitForLoadState('networkidle');
      assert.deepEqual([await a.cards.count(), await b.cards.count()], [3, 1]);
      assert.equal(await page.locator('council-conclusions').count(), 2);
      assert.equal(await page.evaluate(() => globalThis.compiles), 1);
      assert.deepEqual(seen.problems(), []);
    });
  }
});

describe('scripts with settings', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  const script = (attributes) => `<script src="/pkg/standalone.js" ${attributes}></script>`;
  const visit = (body) => theatre.visit(hostPage(body, { script: '' }));
  const attributes = (page) => page.locator('council-conclusions').evaluateAll((all) =>
    all.map((e) => Object.fromEntries([...e.attributes].map((a) => [a.name, a.value]))));

  test('each mounts a widget of its own, with those settings that are the widget’s', async () => {
    const { page, seen } = await visit(
      script('data-query="hawala" data-heading-level="4" data-src="x" data-onclick="alert()"')
      + script('data-hash data-chapter="I" defer')
      + '<council-conclusions theme="dark"></council-conclusions>');
    await page.locator('.cc[data-status="ready"]').nth(2).waitFor();
    assert.deepEqual(await attributes(page),
      [{ query: 'hawala', 'heading-level': '4' }, { chapter: 'I', hash: '' }, { theme: 'dark' }]);
    assert.deepEqual(seen.problems(), []);
  });

  test('JSON may say the same, with lists, numbers and true; attributes go before it', async () => {
    const settings = {
      query: 'a', chapter: ['I', 'II'], headingLevel: 3, 'addressee-match': 'only', hash: true,
      theme: false, kind: null, sort: { by: 'x' }, onclick: 'alert()', id: 'x',
    };
    const { page } = await visit(`${script('data-query="hawala"')}
      <script type="application/json">${JSON.stringify(settings)}</script>`);
    await page.locator('council-conclusions').waitFor();
    const expected = {
      'addressee-match': 'only', chapter: 'I II', hash: '', 'heading-level': '3', query: 'hawala',
    };
    assert.deepEqual(await attributes(page), [expected]);
  });

  test('JSON that is none is reported, and the widget comes without it', async () => {
    const { widget, seen } = await visit(
      `${script('')}<script type="application/json">{ query: 1 }</script>`);
    await widget.ready();
    assert.match(String(seen.pageErrors[0]), /found settings that are no JSON/);
  });

  for (const json of ['null', '[1, 2]', '"text"', '17', '{"path": {"baseUrl": "/"}}']) {
    test(`${json} after the script is somebody else's, and no setting`, async () => {
      const { page, widget, seen } = await visit(`${script('defer')}
        <script type="application/json">${json}</script>
        <council-conclusions query="hawala"></council-conclusions>`);
      await widget.ready();
      assert.deepEqual(await attributes(page), [{ query: 'hawala' }]);
      assert.deepEqual(seen.problems(), []);
    });
  }
});
