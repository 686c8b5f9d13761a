/**
 * Everything that a visitor of the widget can do, one thing after the other, for the tests that
 * then look at what it left behind:
 *
 *     await fullSession(page, widget);
 *
 * The element must have Dutch labels and no attributes that filter.
 */
import assert from 'node:assert/strict';

export async function fullSession(page, widget) {
  await widget.ready();
  const acts = [
    search, help, unfold, keep, filter, follow, readOn, findNothing, sort, restyle, print,
  ];
  for (const act of acts) await act(page, widget);
}

async function search(_page, widget) {
  await widget.field.pressSequentially('inreisverbo');
  await widget.field.fill('inreisverbod');
  await widget.field.press('Enter');
  assert.equal(await widget.cards.count(), 3);
}

async function help(_page, widget) {
  await widget.root.locator('.cc-tips-summary').click();
}

/** Every panel of a card, and every button in them. */
async function unfold(_page, widget) {
  const card = widget.cards.first();
  for (const tool of await card.locator('.cc-tool').all()) {
    await tool.click();
    for (const button of await card.locator('.cc-panel button').all()) {
      if (await button.isVisible()) await button.click();
    }
  }
}

/** What was found, saved in every format. */
async function keep(page, widget) {
  await widget.root.locator('.cc-keep-summary').click();
  for (const format of ['CSV', 'JSON', 'Markdown']) {
    const saved = page.waitForEvent('download');
    await widget.root.getByRole('button', { name: `Opslaan als ${format}` }).click();
    assert.equal(await (await saved).failure(), null);
  }
}

async function filter(_page, widget) {
  await widget.choice('Gericht aan', /^Lidstaten en/).check();
  await widget.choice('Soort', /^Alleen punten/).check();
  await widget.choice('Hoofdstuk', /Hele tekst/).check();
  await widget.root.locator('.cc-chip').last().click();
  await widget.clear.click();
}

/** A link to a point, and one from a point to another. */
async function follow(page, widget) {
  await widget.field.fill('hawala');
  await widget.root.getByRole('link', { name: 'Punt 12', exact: true }).click();
  await widget.field.fill('punt 21');
  await widget.root.locator('.cc-reference[href$="point-12"]').click();
  await widget.root.locator('[aria-current="true"]').waitFor();
  await page.keyboard.press('Tab');
}

async function readOn(_page, widget) {
  await widget.field.fill('');
  await widget.more.press('Enter');
}

async function findNothing(_page, widget) {
  await widget.field.fill('xylofoon');
  await widget.empty.getByRole('button').last().click();
}

async function sort(_page, widget) {
  await widget.field.fill('terrorisme');
  await widget.root.getByRole('combobox').selectOption('document');
}

/** The page changes the element's language, colours and headings. */
async function restyle(_page, widget) {
  await widget.root.evaluate((element) => {
    Object.assign(element, { lang: 'en', theme: 'dark', headingLevel: 3, query: 'oekraine' });
  });
  await widget.root.getByRole('button', { name: 'Search' }).waitFor();
}

async function print(page, widget) {
  await widget.root.evaluate((element) => { element.query = ''; });
  await page.emulateMedia({ media: 'print' });
  await widget.more.waitFor({ state: 'hidden' });
  await page.emulateMedia({ media: null });
  assert.equal((await page.pdf()).subarray(0, 4).toString(), '%PDF');
}
