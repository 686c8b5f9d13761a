/**
 * State in the URL, for those who ask for it with `hash`.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { events, hostPage, stage, widgetIn } from './widget.mjs';

describe('the hash attribute', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(attributes = 'hash="c"', fragment = '') {
    const { page, widget, seen } = await theatre.visit(
      hostPage(`<h1 id="top">Host</h1><council-conclusions ${attributes}></council-conclusions>`),
      { fragment },
    );
    await widget.ready();
    const fragmentIs = (expected) =>
      page.waitForFunction((text) => location.hash === text, expected, { timeout: 3000 });
    return { page, widget, seen, fragmentIs, travel: (steps) => travel(page, steps) };
  }

  /** Go through the history and wait until the page has been told of it. */
  function travel(page, steps) {
    return page.evaluate((steps) => new Promise((arrived) => {
      addEventListener('hashchange', () => setTimeout(arrived), { once: true });
      history.go(steps);
    }), steps);
  }

  const selected = (widget) =>
    widget.root.locator('[aria-current]').evaluateAll((all) => all.map((c) => c.dataset.point));

  test('keeps query and filters in the fragment; Back and Forward restore them', async () => {
    const { page, widget, fragmentIs, travel } = await open();
    await widget.choice('Gericht aan', /^Commissie/).check();
    await fragmentIs('#c=addressee=commission');
    await widget.field.pressSequentially('terreur');
    await widget.field.press('Enter');
    await fragmentIs('#c=query=terreur;addressee=commission');

    await travel(-1);
    await fragmentIs('#c=addressee=commission');
    assert.equal(await widget.field.inputValue(), '');
    assert.equal(await widget.count.textContent(), '12 resultaten');
    await travel(-1);
    await fragmentIs('');
    assert.equal(await widget.count.textContent(), '60 resultaten');
    await travel(1);
    await travel(1);
    await fragmentIs('#c=query=terreur;addressee=commission');
    assert.equal(await widget.field.inputValue(), 'terreur');
  });

  test('a word typed slowly is one step of the history', async () => {
    const { page, widget, fragmentIs, travel } = await open();
    await widget.field.pressSequentially('ter');
    await fragmentIs('#c=query=ter');
    await widget.field.pressSequentially('reur');
    await fragmentIs('#c=query=terreur');
    await travel(-1);
    await fragmentIs('');
    assert.equal(await widget.field.inputValue(), '');
  });

  test('a fragment with state and point opens both', async () => {
    const { widget } = await open('hash="c"', '#c=point-33;query=inreisverbod;chapter=II.ii');
    assert.equal(await widget.field.inputValue(), 'inreisverbod');
    assert.deepEqual(await selected(widget), ['point-33']);
    assert.equal(await widget.choice('Hoofdstuk', /^ii\)? /).isChecked(), true);
    const active = await widget.root.evaluate((e) => e.shadowRoot.activeElement?.dataset.point);
    assert.equal(active, 'point-33');
  });

  test('any text survives the way through the address', async () => {
    const text = 'één; #c=x & 50% + “EU”=?/';
    const { page, widget } = await open();
    await widget.field.fill(text);
    await widget.field.press('Enter');
    assert.match(new URL(page.url()).hash, /^#c=query=[^;&#=]+$/);
    await page.reload();
    await widget.ready();
    assert.equal(await widget.field.inputValue(), text);
  });

  test('a point beyond the first cards is found', async () => {
    const { widget } = await open('hash="c"', '#c=point-51');
    assert.deepEqual(await selected(widget), ['point-51']);
    const top = await widget.root.locator('[aria-current]')
      .evaluate((card) => card.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 700, `top ${top}`);
  });

  test('a point that the state hides lifts the filters', async () => {
    const { widget } = await open('hash="c"', '#c=point-33;chapter=I');
    assert.deepEqual(await selected(widget), ['point-33']);
    assert.equal(await widget.root.getAttribute('chapter'), null);
  });

  test('permalinks carry its name; following one is a step to come back from', async () => {
    const { page, widget, fragmentIs, travel } = await open('hash="c" query="inreisverbod"');
    const link = widget.root.getByRole('link', { name: 'Punt 40' });
    assert.equal(await link.getAttribute('href'), '#c=point-40');
    await link.click();
    await fragmentIs('#c=point-40;query=inreisverbod');
    assert.deepEqual((await events(page, 'select')).map(({ id }) => id), ['point-40']);
    await travel(-1);
    await fragmentIs('');
    assert.deepEqual(await selected(widget), []);
    assert.equal(await widget.field.inputValue(), 'inreisverbod');
  });

  test('a link to a point that the query hides is a step; Back restores the query', async () => {
    const { page, widget, fragmentIs, travel } = await open();
    await widget.field.fill('kapitaalverkeer');
    await widget.field.press('Enter');
    await fragmentIs('#c=query=kapitaalverkeer');
    await widget.root.getByRole('link', { name: 'punten 12' }).click();
    await fragmentIs('#c=point-12');
    assert.equal(await widget.count.textContent(), '60 resultaten');
    await travel(-1);
    await fragmentIs('#c=query=kapitaalverkeer');
    assert.equal(await widget.field.inputValue(), 'kapitaalverkeer');
    assert.deepEqual(await widget.ids(), ['point-21']);
  });

  test('the same from a search in the address: the history grows by one step', async () => {
    const { page, widget, fragmentIs, travel } = await open('hash="c"', '#c=query=kapitaalverkeer');
    const length = await page.evaluate(() => history.length);
    await widget.root.getByRole('link', { name: 'punten 12' }).click();
    await fragmentIs('#c=point-12');
    assert.equal(await page.evaluate(() => history.length), length + 1);
    await travel(-1);
    assert.equal(await widget.field.inputValue(), 'kapitaalverkeer');
  });

  const viewOf = (link) => link.evaluate((a) => ({
    top: Math.round(a.getBoundingClientRect().top),
    focused: a.getRootNode().activeElement === a,
  }));

  for (const [how, query] of [['in the whole text', ''], ['among results', 'kapitaalverkeer']]) {
    test(`Back returns to the link that was followed, ${how}`, async () => {
      const { page, widget, fragmentIs, travel } = await open(`hash="c" query="${query}"`);
      if (!query) await widget.more.press('Enter');
      const link = widget.root.locator('[data-point="point-21"] [href="#c=point-12"]');
      await link.scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 37);
      await page.evaluate(() => new Promise((shown) => requestAnimationFrame(shown)));
      const { top } = await viewOf(link);
      await link.click();
      await fragmentIs('#c=point-12');
      assert.notEqual(await page.evaluate(() => scrollY), 0);
      await travel(-1);
      await fragmentIs('');
      const after = await viewOf(link);
      assert.ok(Math.abs(after.top - top) <= 2, `${top} before, ${after.top} after`);
      assert.equal(after.focused, true);
      await travel(1);
      assert.deepEqual(await selected(widget), ['point-12']);
      const shown = await widget.root.locator('[aria-current]')
        .evaluate((card) => card.getBoundingClientRect().top);
      assert.ok(shown >= 0 && shown < 700, `top ${shown}`);
    });
  }

  test('what the page asks for leaves the point, in the address too', async () => {
    const { widget, fragmentIs } = await open('hash="c"', '#c=point-33');
    assert.deepEqual(await selected(widget), ['point-33']);
    await widget.root.evaluate((element) => { element.query = 'hawala'; });
    await fragmentIs('#c=query=hawala');
    assert.deepEqual(await selected(widget), []);
  });

  test('what the markup asks for is the state of an address without a fragment', async () => {
    const { page, widget, fragmentIs, travel } = await open('hash="c" addressee="commission"');
    await fragmentIs('');
    await widget.clear.click();
    await fragmentIs('#c=');
    await travel(-1);
    await fragmentIs('');
    assert.equal(await widget.count.textContent(), '12 resultaten');
    await travel(1);
    await fragmentIs('#c=');
    assert.equal(await widget.count.textContent(), '60 resultaten');
  });

  test('two widgets share the fragment, and leave the page’s own anchors alone', async () => {
    const { page } = await theatre.visit(hostPage(
      `<h1 id="top">Host</h1><a href="#top">Top</a>
       <council-conclusions id="a" hash="a"></council-conclusions>
       <council-conclusions id="b" hash="b"></council-conclusions>`));
    const [a, b] = ['#a', '#b'].map((id) => widgetIn(page, id));
    await Promise.all([a.ready(), b.ready()]);
    await a.choice('Soort', /^Alleen overw/).check();
    await b.choice('Soort', /^Alleen punten/).check();
    assert.equal(new URL(page.url()).hash, '#a=kind=recital&b=kind=point');
    await travel(page, -1);
    assert.equal(new URL(page.url()).hash, '#a=kind=recital');
    assert.equal(await a.count.textContent(), '9 resultaten');
    assert.equal(await b.count.textContent(), '60 resultaten');
    await page.getByRole('link', { name: 'Top' }).click();
    await page.waitForFunction(() => location.hash === '#top');
    assert.equal(await a.count.textContent(), '9 resultaten');
  });

  test('an element that is moved keeps what its visitor chose, and the address says it', async () => {
    const { page, widget, fragmentIs } = await open();
    await widget.field.fill('drones');
    await fragmentIs('#c=query=drones');
    await widget.root.evaluate((element) => document.body.append(element));
    await widget.ready();
    assert.equal(await widget.field.inputValue(), 'drones');
    await fragmentIs('#c=query=drones');
    await widget.field.fill('');
    await fragmentIs('');
    assert.equal(await page.evaluate(() => location.hash), '');
  });

  test('under another name or none, the old one is gone from the address', async () => {
    const { widget, fragmentIs } = await open('hash="c" query="asiel"');
    await widget.field.fill('drones');
    await fragmentIs('#c=query=drones');
    await widget.root.evaluate((element) => { element.hash = 'd'; });
    await fragmentIs('#d=query=drones');
    assert.equal(await widget.field.inputValue(), 'drones');
    await widget.root.evaluate((element) => { element.hash = false; });
    await fragmentIs('');
    assert.equal(await widget.field.inputValue(), 'drones');
  });

  test('a link to a point that there is none of says so, until its reader goes on', async () => {
    const { page, widget } = await theatre.visit(
      hostPage('<council-conclusions hash="c"></council-conclusions>'), { fragment: '#c=point-99' });
    await widget.ready();
    const note = widget.root.locator('.cc-note');
    assert.equal(await note.innerText(), 'Geen punt bevat “point-99”.');
    assert.equal(await widget.cards.count(), 20);
    await widget.field.fill('hawala');
    assert.equal(await note.isVisible(), false);
    await page.evaluate(() => { location.hash = '#c=point-98;query=hawala'; });
    await note.filter({ hasText: 'point-98' }).waitFor();
    await page.evaluate(() => { location.hash = '#c=point-12;query=hawala'; });
    await widget.selected.waitFor();
    assert.equal(await note.isVisible(), false);
  });

  for (const [attribute, name] of [['hash="c"', 'c='], ['', '']]) {
    test(`a page with another base has links to itself, ${attribute || 'without hash'}`, async () => {
      const { page, widget } = await theatre.visit(
        hostPage(`<council-conclusions ${attribute}></council-conclusions>`)
          .replace('<meta', '<base href="/elsewhere/"><meta'));
      await widget.ready();
      const link = widget.root.locator('.cc-card-permalink').first();
      const address = await page.evaluate(() => location.href);
      assert.equal(await link.evaluate((a) => a.href), `${address}#${name}recital-a`);
      await link.click();
      assert.equal(await widget.selected.getAttribute('data-point'), 'recital-a');
    });
  }

  test('a shared address brings the widget into view, where its reader is not yet elsewhere', async () => {
    const { page, widget } = await theatre.visit(
      hostPage('<div style="height: 3000px"></div><council-conclusions hash="c"></council-conclusions>'),
      { fragment: '#c=query=drones' });
    await widget.ready();
    await page.waitForFunction(() => scrollY > 2000);
  });

  test('what a shared address finds is said, and that it leads to nothing', async () => {
    for (const [fragment, words] of [
      ['#c=query=drones', '1 resultaat voor “drones”'],
      ['#c=point-99', '60 resultaten. Geen punt bevat “point-99”.'],
    ]) {
      const { page, widget } = await theatre.visit(
        hostPage('<div style="height: 3000px"></div><council-conclusions hash="c"></council-conclusions>'),
        { fragment });
      await widget.ready();
      await widget.status.filter({ hasText: words }).waitFor();
      await page.waitForFunction(() => scrollY > 2000);
    }
  });

  test('without hash nothing is written into the address', async () => {
    const { page, widget } = await open('');
    const address = page.url();
    const length = await page.evaluate(() => history.length);
    await widget.field.fill('terrorisme');
    await widget.field.press('Enter');
    await widget.choice('Soort', /^Alleen punten/).check();
    assert.equal(page.url(), address);
    assert.equal(await page.evaluate(() => history.length), length);
  });

  for (const fragment of [
    '#c=%', '#c=%E0%A4%A;query=%', '#c=point-99', '#c=;;;==;', '#c=__proto__=x;constructor=y',
    '#c=query=<img src=x onerror=alert(1)>', '#c=javascript:alert(1)', '#c=src=//evil.example/x',
    `#c=query=${'a'.repeat(5000)}`,
  ]) {
    test(`a fragment like ${fragment.slice(0, 45)} does no harm`, async () => {
      const { page, widget, seen } = await open('hash="c"', fragment);
      assert.equal(await widget.field.isVisible(), true);
      assert.deepEqual(await selected(widget), []);
      assert.equal(await widget.root.getAttribute('src'), null);
      assert.deepEqual(seen.problems(), []);
      assert.deepEqual(await events(page, 'error'), []);
    });
  }
});
