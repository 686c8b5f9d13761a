/**
 * Copying a point: each form is complete, what was done is said, and a refusal is no dead end.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hostPage, stage, strictPolicy } from './widget.mjs';

const TITLE = 'Conclusies van de Raad over de toekomstige prioriteiten voor het versterken van de '
  + 'gezamenlijke inspanningen van de Europese Unie en haar lidstaten op het gebied van '
  + 'terrorismebestrijding';

describe('copying', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  /** A page in which what goes to the clipboard can be read back. */
  async function open(id, attributes = 'hash', { permissions = true } = {}) {
    const query = id.replace('-', ' ').replace('point', 'punt').replace('recital', 'overweging');
    const body = `<council-conclusions query="${query}" ${attributes}></council-conclusions>`;
    const options = {
      policy: strictPolicy,
      before: () => {
        Object.defineProperty(globalThis, 'clips', { value: [] });
        navigator.clipboard.writeText = async (text) => { globalThis.clips.push(text); };
      },
    };
    if (!permissions) {
      options.before = () => {
        navigator.clipboard.writeText = async () => {
          throw new DOMException('', 'NotAllowedError');
        };
      };
    }
    const stage = await theatre.visit(hostPage(body), options);
    await stage.widget.ready();
    await stage.widget.root.locator(`[data-point="${id}"] .cc-tool[data-tool="share"]`).click();
    const form = (name) =>
      stage.widget.root.getByRole('button', { name: `Kopieer ${name}`, exact: true });
    const copy = async (name) => {
      await form(name).click();
      return stage.page.evaluate(() => globalThis.clips.at(-1));
    };
    return { ...stage, form, copy };
  }

  test('a citation is one that a Dutch lawyer would write', async () => {
    const { copy } = await open('point-20');
    assert.equal(await copy('Bronvermelding'),
      `Raad van de Europese Unie, ${TITLE}, 12 december 2024, punt 20`);
    const recital = await open('recital-c', 'lang="nl"');
    assert.equal(await recital.copy('Bronvermelding'),
      `Raad van de Europese Unie, ${TITLE}, 12 december 2024, overweging c`);
  });

  test('the text comes with its chapeau, its source and its address', async () => {
    const { page, copy } = await open('point-41');
    const text = await copy('Tekst met bron');
    const [chapeau, first] = text.split('\n');
    assert.equal(chapeau, 'en verzoekt hij de LIDSTATEN en de COMMISSIE:');
    assert.match(first, /^41\. te blijven nadenken over .*uitvaardigende lidstaat;$/);
    const [page_] = page.url().split('#');
    assert.equal(text.split('\n\n')[1],
      `Bron: Raad van de Europese Unie, ${TITLE}, 12 december 2024, punt 41\n`
      + `${page_}#conclusions=point-41`);
  });

  test('the text of every point is copied as it stands, letter by letter', async () => {
    const { page } = await open('point-1');
    const wrong = await page.evaluate(async () => {
      const { default: init, Conclusions } = await import('/pkg/council_conclusions.js');
      const { quotation } = await import('/www/element/citation.js');
      await init();
      const conclusions = new Conclusions();
      const [document] = conclusions.documents();
      return conclusions.points()
        .filter((point) => {
          const text = quotation({ point, document, link: '' }).replace(/[\u2070-\u2079¹²³]/g, '');
          const whole = [point.text, point.chapeau ?? '', ...point.footnotes.map((n) => n.text)];
          return !whole.every((part) => text.includes(part));
        })
        .map(({ id }) => id);
    });
    assert.deepEqual(wrong, []);
  });

  test('footnotes go with the text they belong to', async () => {
    const { copy } = await open('recital-i');
    const [text, note] = (await copy('Tekst met bron')).split('\n\n');
    assert.ok(text.includes('de afgelopen jaren zijn aangenomen¹, blijven uitermate'), text);
    assert.equal(note, '¹ Doc. 9997/22; doc. 16335/23; doc. 16336/23.');
  });

  test('a link leads to the point alone, and opens there', async () => {
    const { page, widget, copy } = await open('point-33');
    const link = await copy('Link');
    assert.match(link, /#conclusions=point-33$/);
    await page.goto('about:blank');
    await page.goto(link);
    await widget.ready();
    assert.equal(await widget.selected.getAttribute('data-point'), 'point-33');
  });

  test('where a point has no address of its own, no link is offered', async () => {
    const { page, form, copy } = await open('point-33', '');
    assert.equal(await form('Link').count(), 0);
    assert.equal((await copy('Tekst met bron')).split('\n').at(-1), page.url());
  });

  test('BibTeX, RIS and CSL-JSON say the same in their own ways', async () => {
    const { page, copy } = await open('point-20');
    const address = `${page.url().split('#')[0]}#conclusions=point-20`;
    assert.equal(await copy('BibTeX'), `@misc{conclusions-2024-12-12-point-20,
  author = {{Raad van de Europese Unie}},
  title = {{${TITLE}}},
  date = {2024-12-12},
  year = {2024},
  note = {punt 20},
  pages = {9},
  langid = {dutch},
  url = {${address}},
}
`);
    assert.deepEqual((await copy('RIS')).split('\r\n'), [
      'TY  - GOVDOC', 'AU  - Raad van de Europese Unie', `TI  - ${TITLE}`, 'PY  - 2024',
      'DA  - 2024/12/12', 'LA  - nl', 'SP  - 9', 'N1  - punt 20', `UR  - ${address}`, 'ER  - ',
      '']);
    assert.deepEqual(JSON.parse(await copy('CSL-JSON')), [{
      id: 'conclusions-2024-12-12-point-20',
      type: 'document',
      author: [{ literal: 'Raad van de Europese Unie' }],
      title: TITLE,
      issued: { 'date-parts': [[2024, 12, 12]] },
      section: 'punt 20',
      page: '9',
      language: 'nl',
      URL: address,
    }]);
  });

  test('what was copied is shown, and said each time', async () => {
    const { page, widget, form } = await open('point-20');
    await widget.status.evaluate((region) => {
      const heard = [];
      new MutationObserver(() => heard.push(region.textContent))
        .observe(region, { childList: true, characterData: true, subtree: true });
      Object.defineProperty(globalThis, 'heard', { value: heard });
    });
    const saidTimes = (n) => page.waitForFunction((n) =>
      globalThis.heard.filter((text) => text === 'Gekopieerd: RIS').length === n, n);
    await form('RIS').click();
    assert.equal(await widget.root.locator('.cc-copied').textContent(), 'Gekopieerd: RIS');
    await saidTimes(1);
    await form('RIS').click();
    await saidTimes(2);
  });

  test('where the clipboard is refused the text stands selected in a field', async () => {
    const { page, seen, widget, form } = await open('point-20', 'hash', { permissions: false });
    await form('Bronvermelding').click();
    const field = widget.root.getByRole('textbox', { name: /^Deze browser laat de knop hier niet kopiëren/ });
    await field.waitFor();
    const { text, selected, active } = await field.evaluate((area) => ({
      text: area.value,
      selected: area.value.slice(area.selectionStart, area.selectionEnd),
      active: area.getRootNode().activeElement === area,
    }));
    assert.match(text, /punt 20$/);
    assert.equal(selected, text);
    assert.equal(active, true);
    await page.keyboard.press('Escape');
    assert.equal(await field.count(), 0);
    assert.deepEqual(seen.problems(), []);
  });

  test('where there is no clipboard at all it is the same', async () => {
    const { page, seen, widget, form } = await open('point-20');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await form('RIS').click();
    assert.match(await widget.root.locator('.cc-copy-field').inputValue(), /^TY {2}- GOVDOC/);
    assert.deepEqual(seen.problems(), []);
  });
});
