/**
 * What unfolds below a card: what is known around its point, and ways to copy it.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { focused, hostPage, stage, strictPolicy } from './widget.mjs';

const ABOUT = 'Uitleg en verband';
const SHARE = 'Kopieer en citeer';

describe('below a card', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(attributes, options = {}) {
    const body = `<council-conclusions ${attributes}></council-conclusions>`;
    const stage = await theatre.visit(hostPage(body), { policy: strictPolicy, ...options });
    await stage.widget.ready();
    const card = (id) => stage.widget.root.locator(`[data-point="${id}"]`);
    const tool = (id, name) => card(id).locator('.cc-tool', { hasText: name });
    const panel = (id) => card(id).locator('.cc-panel');
    const unfold = async (id, name) => {
      await tool(id, name).click();
      return panel(id);
    };
    return { ...stage, card, tool, panel, unfold };
  }

  /** The sections of an open panel: the lines below each heading. */
  const sections = (panel) => panel.locator('.cc-about-section').evaluateAll((all) =>
    Object.fromEntries(all.map((section) => [
      section.querySelector('dt').textContent,
      [...section.querySelectorAll('dd')].map(({ textContent }) => textContent),
    ])));

  test('nothing is made before it is asked for', async () => {
    const { widget } = await open('');
    assert.equal(await widget.root.locator('.cc-results-body > .cc-cards .cc-tool').count(), 40);
    assert.equal(await widget.root.locator('.cc-panel').count(), 0);
  });

  test('it says how each word was found there, and which is not there', async () => {
    const { widget, unfold } = await open('');
    await widget.field.fill('inreisverbot europol SIS');
    const { 'Waarom dit resultaat': why } = await sections(await unfold('point-33', ABOUT));
    assert.deepEqual(why, [
      '“inreisverbot” staat hier als “inreisverboden” en “inreisverbod”: lijkt op wat u typte.',
      '“europol” staat niet in dit punt.',
      '“SIS” staat hier als “SIS”: in dezelfde vorm.',
    ]);
  });

  test('what stands over the point is quoted where the word is only there, a condition is named', async () => {
    const { widget, card, unfold } = await open('query="wat moet de commissie"');
    const { 'Waarom dit resultaat': why } = await sections(await unfold('point-17', ABOUT));
    assert.deepEqual(why, ['“commissie” staat hier als “en verzoekt hij de COMMISSIE:”: in dezelfde vorm.']);
    assert.deepEqual(await card('point-17').locator('mark').allTextContents(), ['COMMISSIE']);
    await widget.field.fill('9997/22 overweging i');
    const { 'Waarom dit resultaat': found } = await sections(await unfold('recital-i', ABOUT));
    assert.deepEqual(found, [
      '“9997/22” staat hier als “9997/22”: in dezelfde vorm.',
      '“overweging i”',
    ]);
  });

  test('a phrase is found as a phrase, and what is excluded is not spoken of', async () => {
    const { unfold } = await open('query=\'"derde landen" -SIS\'');
    const { 'Waarom dit resultaat': why } = await sections(await unfold('point-42', ABOUT));
    assert.deepEqual(why, ['“derde landen” staat hier als “derde landen”: in dezelfde vorm.']);
  });

  test('what is written otherwise is not said to stand there just so', async () => {
    const { widget, unfold } = await open('query="C-817/19"');
    const why = async (id) => (await sections(await unfold(id, ABOUT)))['Waarom dit resultaat'];
    assert.deepEqual(await why('point-30'),
      ['“C-817/19” staat hier als “C 817/19”: in dezelfde vorm.']);
    await widget.field.fill('oekraine');
    assert.deepEqual(await why('point-14'),
      ['“oekraine” staat hier als “Oekraïne”: in dezelfde vorm.']);
  });

  test('without a query there is nothing to explain about the result', async () => {
    const { unfold } = await open('');
    const found = await sections(await unfold('recital-c', ABOUT));
    assert.equal('Waarom dit resultaat' in found, false);
  });

  test('acronyms are explained, with the point that introduces them if it is another', async () => {
    const { unfold } = await open('chapter="II.ii"');
    const { 'Afkortingen in dit punt': lines } = await sections(await unfold('point-36', ABOUT));
    assert.deepEqual(lines, [
      'EES: inreis-uitreissysteem',
      'Etias: Europees reisinformatie- en -autorisatiesysteem',
    ]);
    const { 'Afkortingen in dit punt': other } = await sections(await unfold('point-33', ABOUT));
    assert.deepEqual(other, ['SIS: Schengeninformatiesysteem (Punt 22)']);
  });

  test('every acronym of the document is explained where it stands, and only there', async () => {
    const { page, unfold, widget } = await open('');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const wrong = [];
    for (const id of await widget.ids()) {
      const panel = await unfold(id, ABOUT);
      const lines = (await sections(panel))['Afkortingen in dit punt'] ?? [];
      const words = (await widget.root.locator(`[data-point="${id}"] .cc-card-text`).innerText())
        .split(/[^\p{L}\p{N}-]+/u).flatMap((word) => [word, ...word.split('-')]);
      const missing = lines.map((line) => line.split(':')[0])
        .filter((short) => !words.some((word) => word.startsWith(short)));
      if (words.includes('SIS') !== lines.some((line) => line.startsWith('SIS:'))) wrong.push(id);
      wrong.push(...missing.map((short) => `${id} ${short}`));
    }
    assert.deepEqual(wrong, []);
  });

  test('an acronym inside another word is none', async () => {
    const { page } = await open('');
    const found = await page.evaluate(async () => {
      const { Dossier } = await import('/www/element/dossier.js');
      const acronyms = [{ short: 'SIS', long: 'systeem', point: 'a' }];
      const about = (text) => {
        const point = { id: 'a', document: 'd', text, footnotes: [], references: [], citedBy: [] };
        const none = () => [];
        const conclusions =
          { point: () => point, points: () => [point], related: none, explain: none };
        const vocabulary = { document: () => ({ id: 'd', acronyms }), nameOf: ({ id }) => id };
        return new Dossier(conclusions, vocabulary, () => '').about('a', '').acronyms;
      };
      const not = ['SISal', 'baSIS', 'OASIS en BASIS', 'SIS1'];
      const yes = ['SIS', 'het (SIS)', 'SIS-taak, SISal'];
      return [not, yes].map((texts) => texts.map((text) => about(text).length));
    });
    assert.deepEqual(found, [[0, 0, 0, 0], [1, 1, 1]]);
  });

  test('references go both ways', async () => {
    const { unfold } = await open('chapter="I"');
    const between = async (id) => {
      const { 'Verwijst naar': to, 'Genoemd in': from } = await sections(await unfold(id, ABOUT));
      return { to, from };
    };
    assert.deepEqual(await between('point-21'), { to: ['Punt 12', 'Punt 13'], from: undefined });
    assert.deepEqual(await between('point-12'), { to: undefined, from: ['Punt 21'] });
  });

  test('an act that is referred to is a link to its official address', async () => {
    const { unfold } = await open('query="punt 34"');
    const panel = await unfold('point-34', ABOUT);
    assert.deepEqual((await sections(panel))['Verwijst naar'],
      ['artikel 36', 'SIS-verordening (2018/1862)']);
    assert.equal(await panel.getByRole('link', { name: /2018\/1862/ }).getAttribute('href'),
      'http://data.europa.eu/eli/reg/2018/1862/oj');
  });

  test('related points come with the beginning of their text, in its language', async () => {
    const { unfold } = await open('query="punt 33" lang="en"');
    const panel = await unfold('point-33', 'Explanation and context');
    const lines = (await sections(panel))['Related points'];
    assert.match(lines[0], /^Point 41 te blijven nadenken over .* …$/);
    assert.ok(lines.length <= 5);
    assert.equal(await panel.locator('.cc-teaser').first().getAttribute('lang'), 'nl');
  });

  test('a link to the next point leads there, and Back leads back', async () => {
    const { page, widget, unfold } = await open('hash query="punt 33"');
    const panel = await unfold('point-33', ABOUT);
    const { 'In de tekst': lines } = await sections(panel);
    assert.deepEqual(lines, ['Vorige: Punt 32', 'Volgende: Punt 34']);
    await panel.getByRole('link', { name: 'Volgende: Punt 34' }).click();
    assert.equal(await widget.selected.getAttribute('data-point'), 'point-34');
    await page.goBack();
    assert.equal(await widget.field.inputValue(), 'punt 33');
    assert.equal(await widget.root.evaluate((element) =>
      element.shadowRoot.activeElement.closest('[data-point]').dataset.point), 'point-33');
  });

  test('the first point of a document has no previous one, the last no next one', async () => {
    const { unfold } = await open('query="overweging a"');
    const { 'In de tekst': first } = await sections(await unfold('recital-a', ABOUT));
    assert.deepEqual(first, ['Volgende: Overweging b']);
    const end = await open('query="punt 51"');
    const { 'In de tekst': last } = await sections(await end.unfold('point-51', ABOUT));
    assert.deepEqual(last, ['Vorige: Punt 50']);
  });

  test('in context is the whole section, from its beginning, with the point marked', async () => {
    const { page, widget, unfold } = await open('hash query="inreisverbod" addressee="commission"');
    const panel = await unfold('point-41', SHARE);
    await panel.getByRole('button', { name: 'Toon in context' }).click();
    assert.equal(await widget.count.textContent(), '12 resultaten');
    assert.equal(await widget.root.getAttribute('chapter'), 'II.ii');
    assert.equal(await widget.selected.getAttribute('data-point'), 'point-41');
    const top = await widget.selected
      .evaluate((card) => card.parentNode.getBoundingClientRect().top);
    assert.ok(Math.abs(top - 16) < 2, `the card and the way back are at ${top}`);
    await page.goBack();
    assert.equal(await widget.field.inputValue(), 'inreisverbod');
    assert.equal(await widget.root.getAttribute('addressee'), 'commission');
  });

  test('Enter and Space unfold and fold; the button says which point it is for', async () => {
    const { page, tool, panel } = await open('query="punt 33"');
    const button = tool('point-33', SHARE);
    assert.equal(await button.getAttribute('aria-label'), 'Kopieer en citeer: Punt 33');
    await button.press('Enter');
    assert.equal(await button.getAttribute('aria-expanded'), 'true');
    assert.equal(await panel('point-33').getAttribute('id'),
      await button.getAttribute('aria-controls'));
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'button button cc-context');
    await button.press('Space');
    assert.equal(await button.getAttribute('aria-expanded'), 'false');
    assert.equal(await button.getAttribute('aria-controls'), null);
    assert.equal(await panel('point-33').count(), 0);
  });

  test('one panel is open in a card at a time', async () => {
    const { tool, panel, unfold } = await open('query="punt 33"');
    await unfold('point-33', SHARE);
    await unfold('point-33', ABOUT);
    assert.equal(await panel('point-33').count(), 1);
    assert.equal(await tool('point-33', SHARE).getAttribute('aria-expanded'), 'false');
    assert.equal(await tool('point-33', ABOUT).getAttribute('aria-expanded'), 'true');
  });

  test('Escape folds the panel, gives its button the focus and goes no further', async () => {
    const { page, widget, panel, unfold } = await open('query="punt 33"');
    await page.evaluate(() => {
      addEventListener('keydown', ({ key }) => { document.title += key; });
    });
    await unfold('point-33', SHARE);
    await panel('point-33').getByRole('button', { name: 'Kopieer BibTeX' }).focus();
    await page.keyboard.press('Escape');
    assert.equal(await panel('point-33').count(), 0);
    const tool = await widget.root.evaluate((e) => e.shadowRoot.activeElement.dataset.tool);
    assert.equal(tool, 'share');
    assert.equal(await page.title(), 'Host');
    await page.keyboard.press('Escape');
    assert.equal(await page.title(), 'HostEscape', 'where nothing is open, Escape is the page’s');
  });
});
