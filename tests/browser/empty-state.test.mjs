/**
 * Nothing found: the reader is told why, and every way out works.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { hostPage, plain, stage } from './widget.mjs';

describe('when nothing is found', () => {
  let theatre;
  let widget;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());
  beforeEach(async () => {
    ({ widget } = await theatre.visit(hostPage(plain)));
    await widget.ready();
  });

  const reason = () => widget.empty.locator('.cc-empty-reason').textContent();
  const remedy = (name) => widget.empty.getByRole('button', { name });
  const results = async () => Number.parseInt(await widget.count.textContent(), 10);

  /** The number that a remedy promises in parentheses. */
  async function take(name) {
    const promised = Number(/\((\d+) /.exec(await remedy(name).textContent())[1]);
    await remedy(name).click();
    assert.equal(await results(), promised);
    assert.equal(await widget.empty.isVisible(), false);
  }

  test('the word that does not occur is named', async () => {
    await widget.field.fill('terrorisme xylofoon');
    assert.equal(await widget.count.textContent(), 'Niets gevonden voor “terrorisme xylofoon”');
    assert.equal(await reason(), 'Geen punt bevat “xylofoon”.');
    await take(/^Zoek zonder “xylofoon”/);
    assert.equal(await widget.field.inputValue(), 'terrorisme');
  });

  test('a remedy keeps the filters where they let something through', async () => {
    await widget.choice('Gericht aan', /^Commissie/).check();
    await widget.field.fill('terrorisme xylofoon');
    await take(/^Zoek zonder “xylofoon”/);
    assert.equal(await widget.root.getAttribute('addressee'), 'commission');
    await widget.field.fill('inreisverbod xylofoon');
    await widget.root.evaluate((element) => { element.chapter = 'I'; });
    await take(/^Zoek zonder “xylofoon”/);
    assert.equal(await widget.root.getAttribute('addressee'), null);
  });

  test('all the words that do not occur are named', async () => {
    await widget.field.fill('xylofoon ukelele');
    assert.equal(await reason(), 'Geen punt bevat “xylofoon” of “ukelele”.');
    await remedy('Toon de hele tekst').click();
    assert.equal(await results(), 60);
  });

  test('a word of the cover alone is not said to be missing from the text', async () => {
    await widget.field.fill('zitting');
    assert.equal(await reason(), 'Geen punt bevat “zitting”.');
  });

  test('words that only ask are not named', async () => {
    await widget.field.fill('hoe bepaal je hawala xylofoon?');
    assert.equal(await reason(), 'Geen punt bevat “xylofoon”.');
  });

  test('words that never meet can be searched for one by one', async () => {
    await widget.field.fill('inreisverbod oekraine hawala');
    assert.equal(await reason(), 'Elk woord komt voor, maar nergens allemaal in één punt.');
    await take(/^Zoek alleen “inreisverbod”/);
  });

  for (const query of ['sis hoofdstuk:I', 'sis II.iii', 'hawala adressaat:lidstaten']) {
    test(`a condition is not taken for a word: ${query}`, async () => {
      await widget.field.fill(query);
      assert.equal(await reason(), 'Geen enkel punt past bij deze keuze.');
    });
  }

  test('a word that the text has only something like is not said to occur', async () => {
    await widget.field.fill('inreisverbot oekraine hawala');
    assert.equal(await reason(), 'Geen punt bevat “inreisverbot”; wat daarop lijkt, staat nergens '
      + 'samen met de rest in één punt.');
    await widget.field.fill('cryptomunten khorasan drones');
    assert.match(await reason(), /^Geen punt bevat “cryptomunten”; wat daarop lijkt/);
    await take(/^Zoek alleen “khorasan”/);
  });

  test('what is excluded stays so when a word is dropped', async () => {
    await widget.field.fill('appeltaart -sis');
    assert.equal(await reason(), 'Geen punt bevat “appeltaart”.');
    await take(/^Zoek zonder “appeltaart”/);
    assert.equal(await widget.field.inputValue(), '-sis');
    assert.equal((await widget.ids()).includes('point-20'), false);
    await widget.field.fill('inreisverbod khorasan drones -sis');
    await take(/^Zoek alleen “khorasan”/);
    assert.equal(await widget.field.inputValue(), 'khorasan -sis');
  });

  test('what is excluded is never given as a reason', async () => {
    await widget.field.fill('inreisverbod -inreisverbod');
    assert.equal(await reason(), 'Geen enkel punt past bij deze keuze.');
    await widget.field.fill('appeltaart -xylofoon');
    assert.equal(await reason(), 'Geen punt bevat “appeltaart”.');
  });

  test('a phrase stays a phrase when a word is dropped', async () => {
    await widget.field.fill('xylofoon “derde landen”');
    await take(/^Zoek zonder “xylofoon”/);
    assert.equal(await widget.field.inputValue(), '“derde landen”');
  });

  test('a phrase that does not occur is dropped whole', async () => {
    await widget.field.fill('terrorisme “vreemde vogels”');
    await take(/^Zoek zonder “vreemde vogels”/);
    assert.equal(await widget.field.inputValue(), 'terrorisme');
  });

  const dropped = {
    'title:drones': 'drones', 'links-extremisme': 'extremisme', 'drones-xylofoon': 'drones',
    'sis hoofdstuk:III': 'sis hoofdstuk', 'xylofoon-muziek terrorisme': 'terrorisme',
    'drones-xylofoon-hawala': 'drones-hawala', 'xylofoon, hawala': 'hawala',
    'xylofoon:"derde landen"': '"derde landen"', 'hoe vaak xylofoon drones': 'hoe vaak drones',
  };
  for (const [query, rest] of Object.entries(dropped)) {
    test(`a word is dropped with the sign that joins it to another: ${query}`, async () => {
      await widget.field.fill(query);
      await take(/^Zoek zonder “/);
      assert.equal(await widget.field.inputValue(), rest);
    });
  }

  const whole = ['terrorisme xylofoon, ook xylofoon', 'xylofoon-xylofoon terrorisme',
    'drones:xylofoon*', 'hoe vaak', 'de xylofoon'];
  for (const query of whole) {
    test(`no word is dropped from ${query}: which is not clear, or nothing is left`, async () => {
      await widget.field.fill(query);
      assert.deepEqual(await widget.empty.getByRole('button').allTextContents(),
        ['Toon de hele tekst']);
    });
  }

  test('the filter that is in the way is named and can be lifted', async () => {
    await widget.choice('Hoofdstuk', /^Inleiding/).check();
    await widget.field.fill('inreisverbod');
    assert.equal(await reason(), 'Buiten de gekozen filters zijn er 3 punten die passen.');
    assert.equal(await remedy(/^Zoek in alle punten, aan wie/).count(), 0, 'the addressee is not in the way');
    await take(/^Zoek in de hele tekst/);
  });

  test('filters that are only together in the way are lifted together', async () => {
    await widget.root.evaluate((element) => {
      element.query = 'inreisverbod';
      element.chapter = 'I';
      element.kind = 'recital';
    });
    await take(/^Zoek zonder filters/);
  });

  test('a choice that excludes everything says so without a query', async () => {
    await widget.root.evaluate((element) => {
      element.chapter = 'inleiding';
      element.addressee = 'commission';
    });
    assert.equal(await widget.count.textContent(), 'Niets gevonden');
    await take(/^Zoek in alle punten, aan wie ook gericht/);
    assert.equal(await results(), 9);
  });

  test('the focus stays in the widget when the button just used is gone', async () => {
    await widget.field.fill('xylofoon');
    await remedy('Toon de hele tekst').press('Enter');
    const active = await widget.root.evaluate((e) => e.shadowRoot.activeElement?.className);
    assert.equal(active, 'cc-count');
  });
});
