/**
 * What was found can be taken along: as a table, as data and as text to read.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { offlinePage } from './support/paths.mjs';
import { watch } from './support/watch.mjs';
import { hostPage, stage, strictPolicy, widgetIn } from './widget.mjs';

describe('saving', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(attributes) {
    const body = `<council-conclusions ${attributes}></council-conclusions>`;
    const stage = await theatre.visit(hostPage(body), { policy: strictPolicy });
    await stage.widget.ready();
    return { ...stage, save: (format) => save(stage, format) };
  }

  /** Saves as a visitor would, and reads the file. */
  async function save({ page, widget }, format, name = `Opslaan als ${format}`) {
    const summary = widget.root.locator('.cc-keep-summary');
    if (!await widget.root.locator('.cc-keep').evaluate((details) => details.open)) {
      await summary.click();
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      widget.root.getByRole('button', { name }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    return { name: download.suggestedFilename(), text };
  }

  /** Rows and cells of a table in which every cell is quoted. */
  function cellsOf(text, separator) {
    assert.ok(text.startsWith('\ufeff'));
    return text.slice(1).split('\r\n').slice(0, -1)
      .map((row) => row.slice(1, -1).split(`"${separator}"`).map((c) => c.replaceAll('""', '"')));
  }

  test('what was saved is shown, until something else is found', async () => {
    const { widget, save } = await open('query="drones"');
    const message = widget.root.locator('.cc-saved');
    await save('JSON');
    assert.equal(await message.innerText(), 'Opgeslagen als conclusions-2024-12-12.json');
    await widget.field.fill('hawala');
    await message.waitFor({ state: 'hidden' });
  });

  test('the marks of footnotes stand in the text of every format', async () => {
    const { save } = await open('query="overweging i"');
    for (const format of ['CSV', 'Markdown']) {
      const { text } = await save(format);
      assert.ok(text.includes('aangenomen¹, blijven'), format);
      assert.ok(text.includes('¹ Doc. 9997/22'), format);
    }
    const [point] = JSON.parse((await save('JSON')).text).points;
    assert.equal(point.text.slice(0, point.footnotePlaces[0]).split(' ').at(-1), 'aangenomen');
  });

  test('CSV has a row for each point found, in the order on screen', async () => {
    const { widget, save } = await open('hash query="inreisverbod" addressee="member-states"');
    const { name, text } = await save('CSV');
    assert.equal(name, 'conclusions-2024-12-12.csv');
    const [heading, ...rows] = cellsOf(text, ';');
    assert.deepEqual(heading, ['Punt', 'Gericht aan', 'Hoofdstuk', 'Aanhef', 'Tekst', 'Voetnoten',
      'Bladzijde', 'Document', 'Datum', 'Link', 'Zoekvraag en filters']);
    assert.deepEqual(rows.map(([point]) => point),
      (await widget.ids()).map((id) => id.replace('point-', 'Punt ')));
    const [point, addressees, chapter, chapeau, , , page, , date, link, asked] =
      rows.find(([first]) => first === 'Punt 41');
    assert.deepEqual([point, addressees, chapeau, page, date, asked], ['Punt 41',
      'lidstaten en Commissie', 'en verzoekt hij de LIDSTATEN en de COMMISSIE:', '13', '2024-12-12',
      'Zoekvraag: inreisverbod · Aan: Lidstaten']);
    assert.match(chapter, /^II\. Belangrijke .* › ii\) Het detecteren /);
    assert.match(link, /^http:.*#conclusions=point-41$/);
  });

  test('everything found is saved, not only what is on screen', async () => {
    const { widget, save } = await open('');
    assert.equal(await widget.cards.count(), 20);
    const { text } = await save('CSV');
    assert.equal(cellsOf(text, ';').length, 61);
    const { points, total } = JSON.parse((await save('JSON')).text);
    assert.deepEqual([points.length, total], [60, 60]);
  });

  test('cells are separated as spreadsheets of the language expect', async () => {
    const { page, widget } = await open('lang="en" query="oekraine"');
    const { text } = await save({ page, widget }, 'CSV', 'Save as CSV');
    assert.deepEqual(cellsOf(text, ',').map((cells) => cells.length), [11, 11, 11]);
  });

  test('no cell is a formula, whoever made up the query or the text', async () => {
    const { page } = await open('');
    const cells = await page.evaluate(async () => {
      const { toCsv } = await import('/www/element/save-csv.js');
      const { wordingFrom } = await import('/www/element/wording.js');
      const file = await fetch('/www/element/labels/nl.json');
      const labels = wordingFrom('nl', await file.json());
      const texts = ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', ' =1', '\uff1d1', '|calc',
        'a=1', 'quote" and;,\nline'];
      return texts.map((text) => {
        const point = { kind: 'point', label: '1', addressees: [], path: [], text, footnotes: [],
          footnotePlaces: [] };
        const report = { asked: [], entries: [{ point, document: {}, link: '' }] };
        const row = toCsv(report, labels).split('\r\n').slice(1).join('\r\n');
        return [text, row.split('";"')[4].replaceAll('""', '"')];
      });
    });
    for (const [text, cell] of cells.slice(0, 9)) assert.equal(cell, `'${text}`);
    for (const [text, cell] of cells.slice(9)) assert.equal(cell, text);
  });

  test('JSON has the points as the interface gives them, and says what was asked', async () => {
    const { page, save } = await open(
      'hash query="terrorisme" addressee="commission" addressee-match="only" sort="document"');
    const { name, text } = await save('JSON');
    assert.equal(name, 'conclusions-2024-12-12.json');
    const saved = JSON.parse(text);
    assert.equal(saved.query, 'terrorisme');
    assert.deepEqual(saved.filter,
      { addressee: ['commission'], addresseeMatch: 'only', sort: 'document' });
    assert.match(saved.retrieved, /^\d{4}-\d\d-\d\d$/);
    assert.equal(saved.documents[0].sha256.length, 64);
    assert.ok(saved.points.length > 0);
    const originals = await page.evaluate(async (ids) => {
      const { default: init, Conclusions } = await import('/pkg/council_conclusions.js');
      await init();
      const conclusions = new Conclusions();
      return ids.map((id) => conclusions.point(id));
    }, saved.points.map(({ id }) => id));
    const links = originals.map(({ id }) => `${page.url().split('#')[0]}#conclusions=${id}`);
    assert.deepEqual(saved.points, originals.map((point, i) => ({ ...point, link: links[i] })));
  });

  test('Markdown reads as the cards do', async () => {
    const { page, save } = await open('hash query="punt 33"');
    const { name, text } = await save('Markdown');
    assert.equal(name, 'conclusions-2024-12-12.md');
    const parts = text.trim().split('\n\n');
    assert.match(parts[0], /^# Conclusies van de Raad over /);
    assert.match(parts[1], /^Raad van de Europese Unie, .*, 12 december 2024$/);
    assert.match(parts[2], /^Geraadpleegd op \d+ \w+ \d{4}$/);
    assert.equal(parts[3], `<${page.url()}>`);
    assert.equal(parts[4], 'Zoekvraag: punt 33');
    assert.equal(parts[5], '## Punt 33');
    assert.match(parts[7], /^Het opleggen van inreisverboden .* van 9 juni 2022\.$/);
    assert.match(parts[8], /^Bladzijde 11 van 15 · <http.*#conclusions=point-33>$/);
  });

  test('Markdown says what its points lack, as the screen does', async () => {
    const { widget, save } = await open('query="Europol Interpol" addressee="commission"');
    const { text } = await save('Markdown');
    const [, , , , asked, note, first] = text.split('\n\n');
    assert.equal(asked, 'Zoekvraag: Europol Interpol · Aan: Commissie');
    assert.equal(note, await widget.root.locator('.cc-note').textContent());
    assert.equal(first, '## Punt 17');
  });

  test('signs of Markdown in a text stay signs of the text', async () => {
    const { page } = await open('');
    const lines = await page.evaluate(async () => {
      const { toMarkdown } = await import('/www/element/save-markdown.js');
      const { wordingFrom } = await import('/www/element/wording.js');
      const file = await fetch('/www/element/labels/nl.json');
      const labels = wordingFrom('nl', await file.json());
      const texts = ['*a* _b_ `c` [d](e) <b>f</b> # &amp; | ~~g~~ \\', '1. eerst', '- streep',
        '+ plus'];
      const blank = { kind: 'point', label: '1', page: 1, addressees: [], path: [], footnotes: [],
        footnotePlaces: [] };
      return texts.map((text) => {
        const entry = { point: { ...blank, text }, document: { pages: 1 }, link: '' };
        const report = { asked: [], note: '', documents: [], day: '2024-12-12', entries: [entry] };
        return toMarkdown(report, labels).split('\n\n').at(-2);
      });
    });
    assert.deepEqual(lines, [
      '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<b\\>f\\</b\\> \\# \\&amp; \\| \\~\\~g\\~\\~ \\\\',
      '1\\. eerst', '\\- streep', '\\+ plus']);
  });

  test('where nothing was found nothing can be saved', async () => {
    const { widget } = await open('query="xylofoon"');
    assert.equal(await widget.root.locator('.cc-keep').isVisible(), false);
  });

  test('the file is named to those who cannot see the browser’s own message', async () => {
    const { page, widget, save } = await open('');
    await save('JSON');
    await page.waitForFunction((region) =>
      region.textContent === 'Opgeslagen als conclusions-2024-12-12.json',
    await widget.status.elementHandle());
  });

  test('Escape folds the ways to save and gives the focus back', async () => {
    const { page, widget } = await open('');
    await widget.root.locator('.cc-keep-summary').press('Enter');
    await widget.root.getByRole('button', { name: 'Opslaan als JSON' }).focus();
    await page.keyboard.press('Escape');
    assert.equal(await widget.root.locator('.cc-keep').evaluate((details) => details.open), false);
    const active = await widget.root.evaluate((e) => e.shadowRoot.activeElement.localName);
    assert.equal(active, 'summary');
  });

  test('it needs no server: the offline page saves too, and gives nobody its address', async () => {
    const page = await (await theatre.browser.newContext({ offline: true })).newPage();
    const seen = await watch(page);
    await page.goto(offlinePage);
    const widget = widgetIn(page);
    await widget.ready();
    const { text } = await save({ page, widget }, 'JSON');
    const saved = JSON.parse(text);
    assert.equal(saved.total, 60);
    assert.doesNotMatch(text, /file:/);
    assert.deepEqual(seen.problems(), []);
    assert.deepEqual(seen.leaving(), []);
  });
});
