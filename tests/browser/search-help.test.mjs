/**
 * What the visitor is told about how a query is read: before, in the tips, and after, where words
 * were found in place of those typed.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { hostPage, plain, stage } from './widget.mjs';

describe('how a query is read', () => {
  let theatre;
  let widget;
  let page;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());
  beforeEach(async () => {
    ({ page, widget } = await theatre.visit(hostPage(plain)));
    await widget.ready();
  });

  const note = () => widget.root.locator('.cc-note');
  const spoken = (text) => page.waitForFunction(
    (text) => document.querySelector('council-conclusions').shadowRoot
      .querySelector('[role=status]').textContent === text, text);

  const read = {
    radikalisering:
      'Geen punt bevat “radikalisering”; getoond worden resultaten voor “radicalisering”.',
    terorisme: 'Geen punt bevat “terorisme”; getoond worden resultaten voor “terrorisme”.',
    wetelijke: 'Geen punt bevat “wetelijke”; getoond wordt wat daarop lijkt.',
    'overwging c': 'Geen punt bevat “overwging”; getoond wordt wat daarop lijkt.',
    encryptie: 'Geen punt bevat “encryptie”; gevonden via verwante woorden.',
    'encryptie ontsleuteling':
      'Geen punt bevat “encryptie” of “ontsleuteling”; gevonden via verwante woorden.',
    'hawala oekraine': 'Geen resultaat past bij al deze woorden, alleen bij een deel ervan.',
    'terugkeer besluit': '1 resultaat past bij al deze woorden, de rest bij een deel ervan.',
  };
  for (const [query, text] of Object.entries(read)) {
    test(`it says what was found in place of ${query}, and has it announced`, async () => {
      await widget.field.fill(query);
      assert.equal(await note().textContent(), text);
      assert.equal(await note().isVisible(), true);
      await spoken(`${await widget.count.textContent()}. ${text}`);
    });
  }

  test('it says what the results lack, whatever the filter and the order', async () => {
    for (const [change, text] of [
      [{ addressee: 'commission' }, read['hawala oekraine']],
      [{ sort: 'document' }, read['terugkeer besluit']],
    ]) {
      await widget.root.evaluate((element, change) => Object.assign(element,
        { query: 'Europol Interpol', addressee: '', sort: '', ...change }), change);
      assert.equal(await note().textContent(), text);
    }
  });

  test('it says so in English too', async () => {
    await widget.root.evaluate((element) => { element.lang = 'en'; });
    await widget.field.fill('radikalisering');
    assert.equal(await note().textContent(),
      'No point contains “radikalisering”; showing results for “radicalisering”.');
  });

  test('it says nothing of words that are there, are excluded or are nowhere', async () => {
    for (const query of ['terreur', 'strijder', 'terrorisme -radikalisering', 'xylofoon', '']) {
      await widget.field.fill('radikalisering');
      assert.equal(await note().isVisible(), true);
      await widget.field.fill(query);
      assert.equal(await note().isVisible(), false, query);
    }
  });

  const promised = {
    'punten 20-25': ['punten 12-13', 'point-21',
      'die punten en overwegingen van deze tekst, en wat daarnaar verwijst'],
    'adressaat:lidstaten': ['adressaat:lidstaten', 'point-41', 'wat aan hen gericht is'],
  };
  for (const [example, [query, found, text]] of Object.entries(promised)) {
    test(`the tip with ${example} also speaks of what is found beside the obvious`, async () => {
      const line = widget.root.locator('.cc-tips-list li', { hasText: example });
      assert.equal((await line.textContent()).split(': ').at(-1), text);
      await widget.field.fill(query);
      assert.ok((await widget.ids()).includes(found));
    });
  }

  test('the tips are folded away until somebody asks, by keyboard too', async () => {
    const tips = widget.root.locator('.cc-tips');
    const lines = tips.getByRole('listitem');
    assert.equal(await lines.first().isVisible(), false);
    await tips.locator('summary').press('Enter');
    assert.equal(await lines.first().isVisible(), true);
    assert.ok(await lines.count() <= 10);
    await widget.root.evaluate((element) => { element.lang = 'en'; });
    await tips.getByText('Search tips').waitFor();
  });

  const examples = {
    '"terroristische strijders"': 1, 'punt 20': 1, 'punten 20-25': 6, 'overweging c': 1,
    'artikel 36': 1, '2018/1862': 1, 'C-817/19': 1,
  };
  for (const [query, least] of Object.entries(examples)) {
    test(`what the tips say works: ${query}`, async () => {
      assert.match(await widget.root.locator('.cc-tips').textContent(), new RegExp(query));
      await widget.field.fill(query);
      assert.ok(Number.parseInt(await widget.count.textContent(), 10) >= least);
    });
  }
});
