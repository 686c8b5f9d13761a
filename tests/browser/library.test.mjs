/**
 * A pack of two documents, whose points have the same ids: the visitor never gets the one for the
 * other.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { events, hostPage, stage, strictPolicy } from './widget.mjs';

const FIRST = 'conclusions-2024-12-12';
const OTHER = 'other-conclusions';

describe('two documents in one widget', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(attributes, options = {}) {
    const body = `<council-conclusions hash="c" src="/target/library/library.pack" ${attributes}>
      </council-conclusions>`;
    const stage = await theatre.visit(hostPage(body), { policy: strictPolicy, ...options });
    await stage.widget.ready();
    const card = (id) => stage.widget.root.locator(`[data-point="${id}"]`);
    const unfold = async (id, tool) => {
      await card(id).locator(`.cc-tool[data-tool="${tool}"]`).click();
      return card(id).locator('.cc-panel');
    };
    return { ...stage, card, unfold };
  }

  test('a card shows the point that was found, and says which document it is from', async () => {
    const { widget, card } = await open('query="punt 1"');
    assert.deepEqual((await widget.ids()).slice(0, 2), [`${FIRST}/point-1`, `${OTHER}/point-1`]);
    assert.match(await card(`${FIRST}/point-1`).textContent(),
      /gezamenlijke inspanningen van de Europese/);
    assert.match(await card(`${OTHER}/point-1`).locator('.cc-card-text').textContent(),
      /^de informatie-uitwisseling, /);
    assert.equal(await card(`${OTHER}/point-1`).locator('.cc-card-document').textContent(),
      'Conclusies van de Raad over de bescherming van havens');
  });

  test('what is known around a point leads to its own document', async () => {
    const { page, widget, unfold } = await open('query="bevindingen"');
    const panel = await unfold(`${OTHER}/point-4`, 'about');
    const links = await panel.getByRole('link').evaluateAll((all) =>
      all.map((link) => [link.textContent, link.getAttribute('href')]));
    assert.deepEqual(links, [
      ['Vorige: Punt 3', `#c=${OTHER}/point-3`],
      ['Volgende: Punt 5', `#c=${OTHER}/point-5`],
    ]);
    await panel.getByRole('link', { name: 'Punt 3' }).click();
    assert.equal(await widget.selected.getAttribute('data-point'), `${OTHER}/point-3`);
    assert.match(await widget.selected.textContent(), /Het toezicht wordt versterkt/);
    assert.deepEqual((await events(page, 'select')).map(({ id }) => id), [`${OTHER}/point-3`]);
    assert.ok(page.url().includes(`#c=${OTHER}/point-3`), page.url());
  });

  test('a reference leads to the point of that document', async () => {
    const { widget, card } = await open('query="punt 3"');
    await card(`${OTHER}/point-3`).getByRole('link', { name: 'punt 1' }).click();
    assert.equal(await widget.selected.getAttribute('data-point'), `${OTHER}/point-1`);
  });

  test('a link to a point lands on that document, in its chapter as well', async () => {
    const { widget, unfold } = await open('', { fragment: `#c=${OTHER}/point-4` });
    assert.match(await widget.selected.textContent(), /verslag uit te brengen/);
    const panel = await unfold(`${OTHER}/point-4`, 'share');
    await panel.locator('.cc-context').click();
    assert.equal(await widget.selected.getAttribute('data-point'), `${OTHER}/point-4`);
    assert.equal(await widget.root.getAttribute('document'), OTHER);
    assert.deepEqual(await widget.ids(), [`${OTHER}/point-3`, `${OTHER}/point-4`]);
  });

  test('a long list of documents scrolls by itself, to the choice that has the focus', async () => {
    const { page, widget } = await open('');
    // Its height is in rem, its letters are the host's: so two titles are many already.
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '10px';
      document.body.style.fontSize = '16px';
    });
    const list = widget.root.locator('.cc-group-document .cc-choices');
    const heights = await list.evaluate((node) => [node.clientHeight, node.scrollHeight]);
    assert.ok(heights[1] > heights[0] + 20, heights.join());
    await list.getByRole('radio').first().focus();
    for (const _ of [1, 2]) await page.keyboard.press('ArrowDown');
    assert.equal(await widget.root.getAttribute('document'), OTHER);
    const [radio, box] = await list.evaluate((node) =>
      [node.querySelector(':checked'), node].map((each) => each.getBoundingClientRect().toJSON()));
    assert.ok(radio.top >= box.top && radio.bottom <= box.bottom, JSON.stringify([radio, box]));
  });

  test('a link from the time of one document lands on the point in the first', async () => {
    const { widget } = await open('', { fragment: '#c=point-4' });
    assert.equal(await widget.selected.getAttribute('data-point'), `${FIRST}/point-4`);
  });

  test('what is copied and kept names that document', async () => {
    const { page, unfold } = await open('query="bevindingen"', {
      before: () => {
        navigator.clipboard.writeText = async (text) => { globalThis.clip = text; };
      },
    });
    const panel = await unfold(`${OTHER}/point-4`, 'share');
    await panel.getByRole('button', { name: 'Kopieer Tekst met bron' }).click();
    const clip = await page.evaluate(() => globalThis.clip);
    assert.match(clip, /verslag uit te brengen/);
    assert.match(clip, /bescherming van havens, 9 juni 2026, punt 4/);
    assert.ok(clip.includes(`#c=${OTHER}/point-4`), clip);
  });
});
