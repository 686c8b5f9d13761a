/**
 * A guest in somebody else's page: created, configured, moved and removed in every order.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { events, hostPage, plain, stage, widgetIn } from './widget.mjs';

describe('the element in its page', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  const visit = (body, options) => theatre.visit(hostPage(body, options), options);

  /** Runs in the page: counts how often WebAssembly is compiled. */
  function countCompiles() {
    const count = { compiles: 0 };
    Object.defineProperty(globalThis, 'compiles', { get: () => count.compiles });
    for (const name of ['instantiate', 'instantiateStreaming', 'compile', 'compileStreaming']) {
      const original = WebAssembly[name];
      WebAssembly[name] = (...args) => {
        count.compiles += 1;
        return original.apply(WebAssembly, args);
      };
    }
  }

  test('several on one page compile once and have states of their own', async () => {
    const { page } = await visit(
      `<council-conclusions id="a" query="inreisverbod"></council-conclusions>
       <council-conclusions id="b" addressee="commission"></council-conclusions>
       <council-conclusions id="c"></council-conclusions>`,
      { before: countCompiles },
    );
    const [a, b, c] = ['#a', '#b', '#c'].map((id) => widgetIn(page, id));
    for (const widget of [a, b, c]) {
      await widget.root.scrollIntoViewIfNeeded();
      await widget.ready();
    }
    await c.field.fill('oekraine');
    assert.equal(await a.count.textContent(), '3 resultaten voor “inreisverbod”');
    assert.equal(await b.count.textContent(), '12 resultaten');
    assert.equal(await c.count.textContent(), '2 resultaten voor “oekraine”');
    assert.equal(await page.evaluate(() => globalThis.compiles), 1);
    const sheets = await page.evaluate(() => new Set(
      [...document.querySelectorAll('council-conclusions')]
        .map((element) => element.shadowRoot.adoptedStyleSheets[0]),
    ).size);
    assert.equal(sheets, 1);
  });

  test('properties set before the definition are honoured', async () => {
    const { page, widget } = await visit(plain, { script: '' });
    await page.evaluate(async () => {
      const element = document.querySelector('council-conclusions');
      Object.assign(element, { query: 'de', kind: 'recital', headingLevel: 4, theme: 'dark' });
      await import('/pkg/element/define.js');
    });
    await widget.ready();
    assert.equal(await widget.field.inputValue(), 'de');
    assert.equal(await widget.root.locator('h4').count(), 1);
    const [attributes, own] = await widget.root.evaluate((element) => [
      Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      Object.keys(element),
    ]);
    assert.deepEqual(attributes,
      { query: 'de', kind: 'recital', 'heading-level': '4', theme: 'dark' });
    assert.deepEqual(own, []);
  });

  test('defining twice does no harm', async () => {
    const { page, widget, seen } = await visit(plain);
    await widget.ready();
    await page.evaluate(() => import('/pkg/element/define.js?again'));
    assert.deepEqual(seen.problems(), []);
  });

  test('a property that is emptied takes its attribute away', async () => {
    const { widget } = await visit(
      '<council-conclusions query="a" hash="x"></council-conclusions>');
    await widget.ready();
    const html = await widget.root.evaluate((element) => {
      element.query = null;
      element.hash = undefined;
      element.addressee = [];
      return element.outerHTML;
    });
    assert.equal(html, '<council-conclusions></council-conclusions>');
  });

  test('in another language, readers stay where they are, and the page is told nothing twice', async () => {
    const { page, widget } = await visit(plain);
    await widget.ready();
    await widget.root.locator('.cc-more').click();
    await widget.field.fill('te');
    await widget.field.fill('');
    await widget.root.locator('.cc-more').click();
    const shown = await widget.cards.count();
    await widget.field.focus();
    await page.evaluate(() => {
      globalThis.told = 0;
      document.addEventListener('conclusions-search', () => { globalThis.told += 1; });
      document.querySelector('council-conclusions').lang = 'fr';
    });
    await widget.root.locator('.cc[lang="fr"] .cc-input').waitFor();
    assert.equal(await widget.cards.count(), shown);
    assert.equal(await page.evaluate(() => globalThis.told), 0);
    await page.keyboard.type('asiel');
    assert.equal(await widget.field.inputValue(), 'asiel');
  });

  test('in a page from right to left it reads from left to right', async () => {
    const { widget } = await theatre.visit(
      hostPage(plain).replace('<html', '<html dir="rtl"'));
    await widget.ready();
    const direction = await widget.cards.first().evaluate((card) => getComputedStyle(card).direction);
    assert.equal(direction, 'ltr');
  });

  test('in such a page its children keep their direction, and its own words theirs', async () => {
    const { page, widget } = await theatre.visit(hostPage(
      '<council-conclusions src="/LICENSE"><p id="own">نص</p></council-conclusions>')
      .replace('<html', '<html dir="rtl"'));
    await widget.failed();
    const direction = (node) => getComputedStyle(node).direction;
    assert.equal(await page.locator('#own').evaluate(direction), 'rtl');
    assert.equal(await widget.status.evaluate(direction), 'ltr');
  });

  test('a page may have names of its own for everything', async () => {
    const { widget, seen } = await visit(`<script>const CSS = '', part = 1;</script>${plain}`);
    await widget.ready();
    await widget.root.getByRole('link', { name: 'Overweging c' }).first().click();
    assert.equal(await widget.selected.getAttribute('data-point'), 'recital-c');
    assert.deepEqual(seen.problems(), []);
  });

  test('given the focus, it passes it to its field', async () => {
    const { widget } = await visit(plain);
    await widget.ready();
    await widget.root.evaluate((element) => element.focus());
    assert.equal(await widget.field.evaluate((field) => field.matches(':focus')), true);
  });

  test('removed, it is quiet; inserted again, it works as before', async () => {
    const { page, widget, seen } = await visit(
      '<council-conclusions query="oekraine"></council-conclusions>');
    await widget.ready();
    await page.evaluate(() => {
      const element = document.querySelector('council-conclusions');
      const { body } = document;
      for (let i = 0; i < 100; i += 1) {
        element.remove();
        element.query = `${i}`;
        body.append(element);
      }
      element.query = 'inreisverbod';
    });
    await widget.ready();
    assert.equal(await widget.count.textContent(), '3 resultaten voor “inreisverbod”');
    assert.equal(await widget.cards.count(), 3);
    await widget.field.fill('oekraine');
    assert.equal(await widget.cards.count(), 2);
    assert.deepEqual(seen.problems(), []);
    assert.deepEqual(await events(page, 'error'), []);
  });

  test('removed while somebody types, it leaves the address alone', async () => {
    const { page, widget } = await visit('<council-conclusions hash></council-conclusions>',
      { frozen: true });
    await widget.ready();
    await page.clock.pauseAt(Date.now() + 3_600_000);
    // Where the field has the focus, losing it says that typing is done.
    await widget.field.evaluate((field) => {
      field.value = 'd';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await page.clock.runFor(200);
    await widget.root.evaluate((element) => element.remove());
    await page.clock.runFor(60_000);
    assert.equal(new URL(page.url()).hash, '');
  });

  for (const type of ['ready', 'search', 'select']) {
    test(`may be removed by whoever hears conclusions-${type}`, async () => {
      const { page, seen, widget } = await visit(plain, {
        before: `addEventListener('conclusions-${type}', ({ target }) => target.remove())`,
      });
      if (type === 'select') await widget.root.locator('.cc-card-permalink').first().click();
      await page.locator('council-conclusions').waitFor({ state: 'detached' });
      assert.deepEqual(seen.problems(), []);
      assert.deepEqual(await events(page, 'error'), []);
    });
  }

  test('follows a language that changes around it in a shadow tree', async () => {
    const { page } = await visit('<div id="host"></div>');
    await page.evaluate(() => {
      const root = document.querySelector('#host').attachShadow({ mode: 'open' });
      const around = document.createElement('div');
      around.lang = 'en';
      around.append(document.createElement('council-conclusions'));
      root.append(around);
    });
    const widget = widgetIn(page);
    await widget.ready();
    await widget.root.getByRole('button', { name: 'Search', exact: true }).waitFor();
    await page.evaluate(() => {
      document.querySelector('#host').shadowRoot.querySelector('div').lang = 'fr';
    });
    await widget.root.getByRole('button', { name: 'Rechercher', exact: true }).waitFor();
  });

  test('works inside another shadow tree, and its events leave it', async () => {
    const { page } = await visit('<div id="outer"></div>');
    await page.evaluate(() => {
      const root = document.querySelector('#outer').attachShadow({ mode: 'open' });
      const element = document.createElement('council-conclusions');
      root.append(element);
    });
    const widget = widgetIn(page);
    await widget.ready();
    assert.equal(await widget.field.getAttribute('type'), 'search');
    assert.equal((await events(page, 'ready')).length, 1);
    assert.equal(await widget.frame.getAttribute('lang'), 'nl');
  });

  test('tells its page when it is ready, has searched, and has selected a point', async () => {
    const { page, widget } = await visit(plain);
    await widget.ready();
    await widget.field.fill('inreisverbod');
    await widget.choice('Gericht aan', /^Lidstaten en/).check();
    await widget.root.getByRole('link', { name: 'Punt 41' }).click();
    const seen = await events(page);
    assert.deepEqual(seen.map(({ type }) => type.replace('conclusions-', '')),
      ['ready', 'search', 'search', 'search', 'select']);
    assert.equal(seen[0].documents[0].id, 'conclusions-2024-12-12');
    const { query, total, filter } = seen[3];
    assert.deepEqual({ query, total, filter }, {
      query: 'inreisverbod',
      total: 1,
      filter: { addressee: ['member-states', 'commission'], addresseeMatch: 'all' },
    });
    assert.equal(seen[4].id, 'point-41');
  });

  test('following a link to a point marks its card and leaves the address alone', async () => {
    const { page, widget } = await visit(
      '<council-conclusions query="inreisverbod"></council-conclusions>');
    await widget.ready();
    const address = page.url();
    await widget.root.getByRole('link', { name: 'Punt 40' }).click();
    const card = widget.root.locator('[aria-current="true"]');
    assert.equal(await card.getAttribute('data-point'), 'point-40');
    assert.equal(await card.evaluate((c) => c.getRootNode().activeElement === c), true);
    assert.equal(page.url(), address);
  });

  test('a reference to a point that the filters hide lifts them and opens it', async () => {
    const { widget } = await visit(
      `<council-conclusions chapter="I" addressee="commission member-states" addressee-match="all">
       </council-conclusions>`);
    await widget.ready();
    assert.deepEqual(await widget.ids(), ['point-21']);
    await widget.root.locator('.cc-reference[href="#point-12"]').click();
    const card = widget.root.locator('[aria-current="true"]');
    assert.equal(await card.getAttribute('data-point'), 'point-12');
    assert.equal(await widget.root.getAttribute('chapter'), null);
  });

  test('heading-level sets its heading, and the cards come one level below', async () => {
    const { widget } = await visit('<council-conclusions heading-level="3"></council-conclusions>');
    await widget.ready();
    const levels = () => widget.root.evaluate((element) => {
      const headings = [...element.shadowRoot.querySelectorAll('h1, h2, h3, h4, h5, h6')];
      return [...new Set(headings.map(({ localName }) => localName))];
    });
    assert.deepEqual(await levels(), ['h3', 'h4']);
    await widget.root.evaluate((element) => { element.headingLevel = 6; });
    assert.deepEqual(await levels(), ['h6']);
    await widget.root.evaluate((element) => element.removeAttribute('heading-level'));
    assert.deepEqual(await levels(), ['h2', 'h3']);
  });
});
