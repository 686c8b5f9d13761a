/**
 * The labels speak the visitor's language; the text keeps its own.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { root } from './support/paths.mjs';
import { hostPage, plain, stage, widgetIn } from './widget.mjs';

const folder = join(root, 'www/element/labels');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

/** What finds much, little or nothing, in several ways, with and without a filter. */
const queries = ['', 'punt 20', 'radikalisering', 'encryptie', 'hawala oekraine',
  'terugkeer besluit', 'xylofoon', 'xylofoon quark', 'terrorisme -terrorisme'];
const states = queries.flatMap((query) => ['', 'commission'].map((addressee) =>
  ({ query, addressee, addresseeMatch: 'only' })));

/** Runs in the page: all text of the element in each of the states. */
async function textsOf(element, states) {
  const texts = [];
  for (const state of states) {
    Object.assign(element, state);
    await Promise.resolve();
    texts.push(element.shadowRoot.textContent);
  }
  return texts;
}

/** Languages that browsers know little of. */
const own = files.filter((file) => file.own);

describe('languages', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(body, lang) {
    const { page, widget } = await theatre.visit(hostPage(body, { lang }));
    await widget.ready();
    return { page, widget, button: () => widget.root.locator('.cc-submit').textContent() };
  }

  test('the nearest lang decides: the element’s own, then an ancestor’s', async () => {
    const own = await open('<council-conclusions lang="nl-BE"></council-conclusions>', 'en');
    assert.equal(await own.button(), 'Zoeken');
    const near = await open(`<div lang="en-GB">${plain}</div>`, 'nl');
    assert.equal(await near.button(), 'Search');
  });

  test('a page in XML may say it in the way of XML', async () => {
    const page = await theatre.browser.newPage();
    await page.route('**/xml.xhtml', (route) => route.fulfill({
      contentType: 'application/xhtml+xml',
      body: `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="nl"><head><title>Host</title></head>
        <body>${plain}<script src="/pkg/standalone.js" defer=""></script></body></html>`,
    }));
    await page.goto(theatre.server.url('/xml.xhtml'));
    const { root, ready } = widgetIn(page);
    await ready();
    assert.equal(await root.locator('.cc-submit').textContent(), 'Zoeken');
  });

  for (const lang of ['tr', 'zh-Hant', '', 'constructor', 'x']) {
    test(`without labels for “${lang}” they are English, and say so`, async () => {
      const body = `<council-conclusions lang="${lang}"></council-conclusions>`;
      const { widget, button } = await open(body, 'nl');
      assert.equal(await button(), 'Search');
      assert.equal(await widget.frame.getAttribute('lang'), 'en');
    });
  }

  test('lang can change at any time; query and filters stay', async () => {
    const { widget, button } = await open(
      '<council-conclusions query="inreisverbod" addressee="commission"></council-conclusions>',
      'nl',
    );
    await widget.root.evaluate((element) => { element.lang = 'en'; });
    await widget.root.getByRole('button', { name: 'Search', exact: true }).waitFor();
    assert.equal(await button(), 'Search');
    assert.equal(await widget.frame.getAttribute('lang'), 'en');
    assert.equal(await widget.count.textContent(), '1 result for “inreisverbod”');
    assert.equal(await widget.field.inputValue(), 'inreisverbod');
    assert.equal(await widget.root.getByRole('link', { name: 'Point 41' }).count(), 1);
  });

  test('what is taken from the document is marked as Dutch, whatever the labels are', async () => {
    const { widget } = await open(plain, 'en');
    const languages = await widget.root.evaluate((element) => {
      const of = (node) => node.closest('[lang]').lang;
      const all = (selector) => [...element.shadowRoot.querySelectorAll(selector)].map(of);
      return {
        text: [...new Set(all('.cc-card-text, .cc-card-chapeau, .cc-card-path, .cc-title'))],
        labels: [...new Set(all('.cc-card-label, .cc-card-page, .cc-legend, .cc-count'))],
        chapters: [...new Set(all('.cc-group-chapter .cc-branch .cc-branch .cc-choice-text'))],
      };
    });
    assert.deepEqual(languages, { text: ['nl'], labels: ['en'], chapters: ['nl'] });
  });

  test('the browser knows the languages that bring no words of their own', async () => {
    const { page } = await open(plain, 'en');
    const unknown = await page.evaluate((files) => {
      const parts = ['PluralRules', 'NumberFormat', 'ListFormat', 'DateTimeFormat'];
      return files.filter(({ locale, own }) => (own ? parts.slice(0, 1) : parts)
        .some((part) => Intl[part].supportedLocalesOf(locale).length === 0));
    }, files);
    assert.deepEqual(unknown, []);
  });

  test('the forms of plurals are those that the browser picks', async () => {
    const { page } = await open(plain, 'en');
    const missing = await page.evaluate((files) => files.flatMap(({ locale, results }) => {
      const rules = new Intl.PluralRules(locale);
      const taken = new Set(Array.from({ length: 10_000 }, (_, n) => rules.select(n)));
      return [...taken].filter((form) => !results[form]).map((form) => `${locale}: ${form}`);
    }), files);
    assert.deepEqual(missing, []);
  });

  test('who reads the labels in another language is told that of the text', async () => {
    for (const [lang, fact] of [['nl', undefined], ['de', 'Sprache des Textes: Niederländisch'],
      ['fr', 'Langue du texte\u00a0: néerlandais'], ['el', 'Γλώσσα του κειμένου: Ολλανδικά']]) {
      const { widget } = await open(plain, lang);
      const facts = await widget.root.locator('.cc-facts').textContent();
      assert.equal(facts.split(' · ')[3], fact, lang);
    }
  });

  for (const { locale, addressees, textLanguage, own: { and, or, months, languages } } of own) {
    test(`lists and days are in ${locale}, which the browser does not know`, async () => {
      const named = ['member-states', 'commission'];
      const { widget } = await open(
        `<council-conclusions addressee="${named.join(' ')}"></council-conclusions>`, locale);
      const list = (word) => named.map((id) => addressees[id]).join(` ${word} `);
      const facts = await widget.root.locator('.cc-facts').textContent();
      const language = textLanguage.replace('{language}', languages.nl);
      assert.ok(facts.endsWith(` · 12 ${months[11]} 2024 · ${language}`), facts);
      const chip = widget.root.locator('.cc-chip');
      assert.ok((await chip.textContent()).includes(list(or)));
      await widget.root.evaluate((element) => { element.addresseeMatch = 'all'; });
      assert.ok((await chip.textContent()).includes(list(and)));
    });
  }

  for (const { locale, results, card } of files) {
    test(`everything is said in ${locale}, and nothing is left to fill in`, async () => {
      const { widget } = await open(plain, locale);
      const texts = await widget.root.evaluate(textsOf, states);
      for (const text of texts) assert.doesNotMatch(text, /undefined|null|[{}]|\[object/);
      const count = new Intl.PluralRules(locale).select(60);
      assert.ok(texts[0].includes((results[count] ?? results.other).replace('{n}', '60')), locale);
      assert.ok(texts[2].includes(card.point.replace('{label}', '20')));
    });
  }
});
