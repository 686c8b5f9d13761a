/**
 * Each language is a file of its own, fetched when it is used: what comes late, and what does not
 * come at all.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { root } from './support/paths.mjs';
import { events, hostPage, plain, stage, widgetIn } from './widget.mjs';

const folder = join(root, 'www/element/labels');
const languages = readdirSync(folder).filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5));
const labelsIn = (lang) => JSON.parse(readFileSync(join(folder, `${lang}.json`), 'utf8'));

const files = '**/element/labels-*.js';
const fallback = '<p id="fallback">De tekst staat ook elders.</p>';
const element = `<council-conclusions>${fallback}</council-conclusions>`;
const classic = '<script src="/pkg/standalone.js" defer></script>';

/** The languages asked for, in their order. */
const asked = ({ seen }) => seen.requests
  .map(({ url }) => url.match(/\/labels-([a-z]+)\.js$/)?.[1]).filter(Boolean);

const setLang = ({ widget }, lang) =>
  widget.root.evaluate((host, value) => { host.lang = value; }, lang);

/** The widget speaks the language, and says that it does. */
async function speaks({ widget }, lang) {
  const button = widget.root.locator(`.cc[lang="${lang}"] .cc-submit`);
  assert.equal(await button.textContent(), labelsIn(lang).searchButton);
}

/** What has come by now is on the screen. */
const settle = ({ page }) => page.evaluate(() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(done))));

/** What waits for `opened` goes on once `open` is called. */
function gate() {
  const it = {};
  it.opened = new Promise((resolve) => { it.open = resolve; });
  return it;
}

describe('the file of a language', { timeout: 120_000 }, () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  /** Each file is held back until `release` is called with its language. */
  async function visitHeldBack(lang) {
    const gates = Object.fromEntries(languages.map((code) => [code, gate()]));
    const visit = await theatre.visit(hostPage(element, { lang }), {
      prepare: (page) => page.route(files, async (route) => {
        const [, code] = route.request().url().match(/labels-([a-z]+)\.js/);
        await gates[code].opened;
        await route.continue();
      }),
    });
    const release = async (code) => {
      const answer = visit.page.waitForResponse(`**/labels-${code}.js`);
      gates[code].open();
      await (await answer).finished();
      await settle(visit);
    };
    return { ...visit, release };
  }

  /** Files of these languages cannot be had, for as long as they are in the set. */
  async function visitWithout(lang, missing) {
    return theatre.visit(hostPage(element, { lang }), {
      prepare: (page) => page.route(files, (route) =>
        ([...missing].some((code) => route.request().url().endsWith(`labels-${code}.js`))
          ? route.abort()
          : route.continue())),
    });
  }

  test('is fetched only when the language is used, and once', async () => {
    const visit = await theatre.visit(hostPage(`${plain}${plain}`));
    await visit.page.locator('.cc[data-status="ready"]').nth(1).waitFor();
    assert.deepEqual(asked(visit), ['nl']);
    const first = { ...visit, widget: widgetIn(visit.page, ':nth-match(council-conclusions, 1)') };
    for (const lang of ['fr', 'nl', 'fr', 'tr', 'en']) {
      await setLang(first, lang);
      await speaks(first, lang === 'tr' ? 'en' : lang);
    }
    assert.deepEqual(asked(visit), ['nl', 'fr', 'en']);
  });

  test('is fetched when the page changes to the language, and not after the element has left', async () => {
    const visit = await theatre.visit(hostPage(`<main>${element}</main>`));
    await visit.widget.ready();
    const setPage = (selector, lang) => visit.page.locator(selector)
      .evaluate((holder, value) => { holder.lang = value; }, lang);
    await setPage('html', 'fr');
    await speaks(visit, 'fr');
    await setPage('main', 'de');
    await speaks(visit, 'de');
    await setPage('html', 'it');
    await visit.widget.root.evaluate((host) => host.remove());
    await setPage('html', 'es');
    await settle(visit);
    assert.deepEqual(asked(visit), ['nl', 'fr', 'de']);
  });

  test('is not fetched for an element that nobody has come near', async () => {
    const far = `<div style="block-size: 5000px"></div>${plain}`;
    const visit = await theatre.visit(hostPage(far));
    await visit.widget.root.locator('.cc[data-status="waiting"]').waitFor({ state: 'attached' });
    await setLang(visit, 'fr');
    await settle(visit);
    assert.deepEqual(asked(visit), []);
    await visit.page.evaluate(() => scrollTo(0, 4000));
    await visit.widget.ready();
    assert.deepEqual(asked(visit), ['fr']);
    await speaks(visit, 'fr');
  });

  test('is asked for together with the WebAssembly, neither waiting for the other', async () => {
    const addresses = [files, '**/*.wasm'];
    let requests;
    const visit = await theatre.visit(hostPage(element), {
      prepare: async (page) => {
        for (const address of addresses) await page.route(address, () => {});
        requests = Promise.all(addresses.map((address) => page.waitForRequest(address)));
      },
    });
    await requests;
    assert.equal(await visit.page.locator('#fallback').isVisible(), true);
    assert.equal(await visit.widget.status.textContent(), '');
  });

  test('that comes after another was asked for is too late', async () => {
    const visit = await visitHeldBack('nl');
    await visit.release('nl');
    await visit.widget.ready();
    await setLang(visit, 'fr');
    await settle(visit);
    await setLang(visit, 'de');
    await visit.release('de');
    await speaks(visit, 'de');
    await visit.release('fr');
    await speaks(visit, 'de');
  });

  test('does not come too late if it was asked for again', async () => {
    const visit = await visitHeldBack('nl');
    await visit.release('nl');
    await visit.widget.ready();
    for (const lang of ['fr', 'de', 'fr']) await setLang(visit, lang);
    await visit.release('de');
    await speaks(visit, 'nl');
    await visit.release('fr');
    await speaks(visit, 'fr');
  });

  test('that is asked for while another is on its way at the start is the first one', async () => {
    const visit = await visitHeldBack('nl');
    await visit.widget.root.locator('.cc[data-status="loading"]').waitFor();
    await setLang(visit, 'sv');
    await visit.release('nl');
    assert.equal(await visit.widget.field.count(), 0);
    await visit.release('sv');
    await visit.widget.ready();
    await speaks(visit, 'sv');
    assert.deepEqual(asked(visit), ['nl', 'sv']);
  });

  test('that cannot be had at the start is English instead', async () => {
    const visit = await visitWithout('fr', new Set(['fr']));
    await visit.widget.ready();
    await speaks(visit, 'en');
    assert.deepEqual(await events(visit.page, 'error'), []);
  });

  test('that cannot be had later changes nothing, and is tried again', async () => {
    const missing = new Set(['fr']);
    const visit = await visitWithout('nl', missing);
    await visit.widget.ready();
    await visit.widget.field.fill('hawala');
    await setLang(visit, 'fr');
    while (!asked(visit).includes('fr')) await settle(visit);
    await settle(visit);
    await speaks(visit, 'nl');
    assert.equal(await visit.widget.count.textContent(), '1 resultaat voor “hawala”');
    missing.clear();
    await setLang(visit, 'fr-BE');
    await speaks(visit, 'fr');
    assert.deepEqual(await events(visit.page, 'error'), []);
    assert.deepEqual(visit.seen.pageErrors, []);
  });

  test('that cannot be had, nor the English one, leaves the children and a sentence', async () => {
    const missing = new Set(['nl', 'en']);
    const visit = await visitWithout('nl', missing);
    const { page, widget } = visit;
    await widget.failed();
    assert.equal(await page.locator('#fallback').isVisible(), true);
    assert.equal(await widget.status.innerText(), labelsIn('en').failure);
    assert.equal(await widget.frame.getAttribute('lang'), 'en');
    const errors = await events(page, 'error');
    assert.deepEqual(errors.map(({ reason }) => reason), ['fetch']);
    assert.match(errors[0].message, /labels-en\.js/);
    assert.deepEqual(visit.seen.pageErrors, []);
    missing.clear();
    await setLang(visit, 'de');
    await widget.status.getByText(labelsIn('de').failure).waitFor();
    assert.equal(await widget.frame.getAttribute('lang'), 'de');
  });

  test('is waited for to say that the WebAssembly cannot be had', async () => {
    const visit = await theatre.visit(hostPage(element, { lang: 'fr' }), {
      prepare: (page) => page.route('**/*.wasm', (route) => route.abort()),
    });
    await visit.widget.failed();
    assert.equal(await visit.widget.status.innerText(), labelsIn('fr').failure);
    assert.equal(await visit.widget.frame.getAttribute('lang'), 'fr');
  });
});

describe('every language', { timeout: 120_000 }, () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  for (const [name, script] of [['as modules', undefined], ['as the classic script', classic]]) {
    test(`${name}, is there, each text under its own key`, async () => {
      const state = 'query="inreisverbod" addressee="commission"';
      const body = `<council-conclusions ${state}></council-conclusions>`;
      const visit = await theatre.visit(hostPage(body, { script }));
      await visit.widget.ready();
      for (const lang of languages) {
        await setLang(visit, lang);
        await speaks(visit, lang);
        const { card, keep, tips } = labelsIn(lang);
        const text = (selector) => visit.widget.root.locator(selector).first().textContent();
        assert.equal(await text('.cc-tips-summary'), tips);
        assert.equal(await text('.cc-keep-summary'), keep);
        assert.equal(await text('.cc-card-label'), card.point.replace('{label}', '41'));
        const addressees = Object.values(card.addressees);
        assert.ok(addressees.includes(await text('.cc-addressee')), lang);
      }
      assert.equal(languages.length, 24);
      const wanted = script ? [] : ['nl', ...languages.filter((lang) => lang !== 'nl')];
      assert.deepEqual(asked(visit), wanted);
      assert.deepEqual(visit.seen.problems(), []);
    });
  }
});
