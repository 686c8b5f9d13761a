/**
 * The filters against what is known about the document of 12 December 2024.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { events, hostPage, plain, stage } from './widget.mjs';

const ALSO = /^Ook samen/;
const ONLY = /^Alleen aan hen/;

describe('filters', () => {
  let theatre;
  let page;
  let widget;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());
  beforeEach(async () => {
    ({ page, widget } = await theatre.visit(hostPage(plain)));
    await widget.ready();
  });

  const results = async () => Number.parseInt(await widget.count.textContent(), 10);

  test('by addressee say beforehand how many points each choice gives', async () => {
    const group = 'Gericht aan';
    assert.equal(await widget.countOf(group, /^Alles/), 60);
    assert.equal(await widget.countOf(group, /^Lidstaten \d/), 10);
    assert.equal(await widget.countOf(group, /^Commissie/), 12);
    assert.equal(await widget.countOf(group, /^Lidstaten en Commissie/), 4);
    assert.equal(await widget.countOf(group, /^Niemand/), 42);
  });

  for (const [name, also, only] of [
    [/^Lidstaten \d/, 10, 6],
    [/^Commissie/, 12, 8],
    [/^Lidstaten en Commissie/, 4, 4],
  ]) {
    test(`${name}: ${also} points jointly with others, ${only} to them alone`, async () => {
      await widget.choice('Gericht aan', name).check();
      assert.equal(await results(), also);
      assert.equal(await widget.countOf('Alleen of samen', ALSO), also);
      assert.equal(await widget.countOf('Alleen of samen', ONLY), only);
      await widget.choice('Alleen of samen', ONLY).check();
      assert.equal(await results(), only);
      assert.equal(await widget.countOf('Gericht aan', name), only);
    });
  }

  test('nobody in particular: 42 points, and no switch between jointly and alone', async () => {
    await widget.choice('Gericht aan', /^Niemand/).check();
    assert.equal(await results(), 42);
    assert.equal(await widget.root.locator('.cc-group-match').isVisible(), false);
  });

  const ask = (attributes) => page.locator('council-conclusions').evaluate((element, asked) => {
    for (const [name, value] of Object.entries(asked)) element.setAttribute(name, value);
  }, attributes);

  test('nobody alone is nobody: every other choice counts as ever', async () => {
    await ask({ addressee: 'none', 'addressee-match': 'only' });
    await page.waitForFunction(() => document.querySelector('council-conclusions')
      .shadowRoot.querySelector('[part~="count"]').textContent.startsWith('42'));
    assert.equal(await widget.countOf('Gericht aan', /^Lidstaten \d/), 10);
    assert.equal(await widget.countOf('Gericht aan', /^Commissie/), 12);
  });

  test('any of several, which only attributes ask for, has no switch that would make it both', async () => {
    await ask({ addressee: 'commission member-states' });
    await page.waitForFunction(() => document.querySelector('council-conclusions')
      .shadowRoot.querySelector('[part~="count"]').textContent.startsWith('18'));
    assert.equal(await widget.root.locator('.cc-group-match').isVisible(), false);
  });

  test('by chapter count the points of the sections with their chapter', async () => {
    const counts = await Promise.all(
      [/^Hele/, /^Inleiding/, /^Algemene/, /^I\. /, /^II\. /, /^i\)? /, /^ii\)? /, /^iii\)? /]
        .map((name) => widget.countOf('Hoofdstuk', name)),
    );
    assert.deepEqual(counts, [60, 9, 4, 17, 30, 9, 12, 9]);
    await widget.choice('Hoofdstuk', /^ii\)? /).check();
    assert.equal(await results(), 12);
  });

  test('by kind: 9 recitals and 51 points', async () => {
    assert.equal(await widget.countOf('Soort', /^Alleen overwegingen/), 9);
    assert.equal(await widget.countOf('Soort', /^Alleen punten/), 51);
    await widget.choice('Soort', /^Alleen punten/).check();
    assert.equal(await results(), 51);
  });

  test('counts are what choosing gives, whatever was typed', async () => {
    await widget.field.fill('terrorisme');
    for (const name of [/^Lidstaten \d/, /^Commissie/, /^Niemand/, /^Alles/]) {
      const promised = await widget.countOf('Gericht aan', name);
      await widget.choice('Gericht aan', name).check();
      assert.equal(await results(), promised, String(name));
    }
  });

  test('of those addressed alone end where everybody is asked for', async () => {
    await widget.choice('Gericht aan', /^Commissie/).check();
    await widget.choice('Alleen of samen', ONLY).check();
    await widget.choice('Gericht aan', /^Lidstaten \d/).check();
    assert.equal(await results(), 6);
    await widget.choice('Gericht aan', /^Alles/).check();
    assert.equal(await widget.root.getAttribute('addressee-match'), null);
    await widget.choice('Gericht aan', /^Commissie/).check();
    assert.equal(await results(), 12);
  });

  test('are attributes, and attributes are filters', async () => {
    await widget.choice('Gericht aan', /^Commissie/).check();
    await widget.choice('Alleen of samen', ONLY).check();
    const attributes = (...names) => widget.root.evaluate(
      (element, names) => names.map((name) => element.getAttribute(name)), names);
    assert.deepEqual(await attributes('addressee', 'addressee-match'), ['commission', 'only']);

    await widget.root.evaluate((element) => {
      element.addressee = ['commission', 'member-states'];
      element.addresseeMatch = 'all';
      element.setAttribute('chapter', 'II');
    });
    assert.equal(await widget.choice('Gericht aan', /^Lidstaten en Commissie/).isChecked(), true);
    assert.deepEqual(await widget.ids(), ['point-29', 'point-41', 'point-42']);
  });

  test('accept an addressee list that no choice offers, and say so', async () => {
    await widget.root.evaluate((element) => { element.addressee = 'commission, member-states'; });
    assert.equal(await results(), 18);
    const extra = widget.choice('Gericht aan', /^Lidstaten of Commissie/);
    assert.equal(await extra.isChecked(), true);
    await widget.choice('Gericht aan', /^Alles/).check();
    assert.equal(await extra.count(), 0);
  });

  test('ignore attribute values that mean nothing', async () => {
    await widget.root.evaluate((element) => {
      element.setAttribute('addressee', 'parliament constructor');
      element.setAttribute('addressee-match', 'most');
      element.setAttribute('chapter', 'XIV');
      element.setAttribute('kind', '__proto__');
      element.setAttribute('document', '../secrets');
      element.setAttribute('sort', 'price');
      element.setAttribute('heading-level', '99');
      element.setAttribute('theme', 'neon');
    });
    assert.equal(await results(), 60);
    assert.deepEqual(await widget.root.evaluate((e) => [e.headingLevel, e.theme]), [2, 'auto']);
    assert.deepEqual(await events(page, 'error'), []);
  });

  test('chosen are shown as buttons that lift them; one button lifts all and leaves the query', async () => {
    await widget.field.fill('dreiging');
    const unfiltered = await results();
    await widget.choice('Gericht aan', /^Lidstaten \d/).check();
    await widget.choice('Soort', /^Alleen punten/).check();
    const chips = widget.root.getByRole('group', { name: 'Gekozen filters' });
    assert.deepEqual(await chips.getByRole('listitem').allInnerTexts().then((texts) =>
      texts.map((text) => text.replace(/\s*×$/, ''))), ['Aan: Lidstaten', 'Alleen punten']);
    await chips.getByRole('button', { name: 'Verwijder filter: Alleen punten' }).click();
    assert.equal(await widget.choice('Soort', /^Overwegingen en/).isChecked(), true);
    await widget.clear.click();
    assert.equal(await results(), unfiltered);
    assert.equal(await widget.field.inputValue(), 'dreiging');
    assert.equal(await chips.isVisible(), false);
  });

  test('what lifts a filter can be chosen, whatever is found', async () => {
    await widget.choice('Gericht aan', /^Commissie/).check();
    await widget.field.fill('xyzzy');
    for (const [group, name] of [
      ['Gericht aan', /^Alles/], ['Hoofdstuk', /^Hele tekst/], ['Soort', /^Overwegingen en/],
    ]) assert.equal(await widget.choice(group, name).isEnabled(), true, group);
    await widget.choice('Gericht aan', /^Alles/).check();
    assert.equal(await widget.root.getAttribute('addressee'), null);
  });

  test('a choice made deep in the results shows the others from their beginning', async () => {
    await page.evaluate(() => scrollTo(0, 4000));
    await widget.choice('Gericht aan', /^Lidstaten en Commissie/).check();
    const { y } = await widget.count.boundingBox();
    assert.ok(y >= 0 && y < 200, `the number of results is at ${y}`);
    const focused = await widget.root.evaluate(({ shadowRoot }) =>
      shadowRoot.activeElement.getBoundingClientRect().top);
    assert.ok(focused >= 0 && focused < 800, `the choice is at ${focused}`);
  });

  test('the order that is usual has no attribute, and events do not speak of it', async () => {
    await widget.field.fill('terrorisme');
    const order = widget.root.getByRole('combobox', { name: 'Volgorde' });
    await order.selectOption('document');
    await order.selectOption('relevance');
    assert.equal(await widget.root.getAttribute('sort'), null);
    const told = (await events(page, 'search')).map(({ sort }) => sort);
    assert.deepEqual(told.slice(-2), ['document', undefined]);
  });

  test('sorting changes the order, not the points', async () => {
    await widget.field.fill('terrorisme');
    const best = await widget.ids();
    await widget.root.getByRole('combobox', { name: 'Volgorde' }).selectOption('document');
    assert.equal(await widget.root.getAttribute('sort'), 'document');
    const inOrder = await widget.ids();
    const place = (id) => (id.startsWith('point') ? Number(id.slice(6)) : id.charCodeAt(8) - 1000);
    assert.notDeepEqual(inOrder, best);
    assert.deepEqual(inOrder, [...inOrder].sort((a, b) => place(a) - place(b)));
  });
});
