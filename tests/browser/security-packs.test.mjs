/**
 * Packs made by somebody who means harm: a text that would like to be more stands in every place
 * of them, ids and addresses included. `make target/forged/texts.json` makes them.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { attacks, foreignMarkup, sound, surroundings } from './support/attacks.mjs';
import { root } from './support/paths.mjs';
import { events, hostPage, stage } from './widget.mjs';

const packOf = (place) => `/target/forged/${place}.pack`;

describe('a hostile pack', { timeout: 300_000 }, () => {
  let theatre;
  before(async () => {
    const last = packOf(attacks.length - 1);
    assert.ok(existsSync(join(root, last)), `${last} is missing: make target/forged/texts.json`);
    theatre = await stage();
  });
  after(() => theatre.end());

  // There is no policy that would stop what it tries.
  test('is shown as text, and leads to web addresses at most', async () => {
    let alarm;
    const { page, seen, widget } = await theatre.visit(
      hostPage('<council-conclusions hash="c"></council-conclusions>'),
      { prepare: async (p) => { alarm = await sound(p); } });
    await widget.ready();
    alarm.rung.length = 0;
    const before = await page.evaluate(surroundings);
    const failures = [];
    for (const [place, { name, text }] of attacks.entries()) {
      const whole = text.toWellFormed();
      const told = await page.evaluate(browse, { src: packOf(place), text: whole });
      const foreign = await page.evaluate(foreignMarkup);
      for (const tool of await page.evaluate(tools)) {
        await page.evaluate(unfold, tool);
        foreign.push(...await page.evaluate(foreignMarkup));
      }
      if (told || foreign.length > 0) failures.push({ name, told, foreign });
    }
    assert.deepEqual(failures, []);
    assert.deepEqual(alarm.rung, []);
    assert.deepEqual(await page.evaluate(surroundings), before);
    assert.deepEqual(seen.problems(), []);
    assert.deepEqual(seen.leaving(theatre.server.origin), []);
    assert.deepEqual(await events(page, 'error'), []);
  });
});

/** Runs in the page: opens a pack, searches it, and follows all that leads somewhere inside it. */
async function browse({ src, text }) {
  const element = document.querySelector('council-conclusions');
  const settled = new Promise((resolve) => {
    for (const name of ['ready', 'error']) {
      element.addEventListener(`conclusions-${name}`, ({ type, detail }) =>
        resolve(type === 'conclusions-ready' ? '' : `${detail.reason}: ${detail.error}`),
      { once: true });
    }
  });
  for (const name of element.getAttributeNames()) {
    if (name !== 'hash') element.removeAttribute(name);
  }
  element.src = src;
  const failure = await settled;
  if (failure) return failure;
  const { shadowRoot } = element;
  const all = (selector) => [...shadowRoot.querySelectorAll(selector)];
  const told = [];
  const shown = (where) => {
    const found = all(where).some((node) => node.textContent.includes(text));
    if (!found) told.push(`${where} does not show the text`);
  };
  ['.cc-card-text', '.cc-title', '.cc-card-label', '.cc-card-path', '.cc-card-footnotes']
    .forEach(shown);
  for (const choice of all('input[type="radio"]')) choice.click();
  element.query = text;
  await Promise.resolve();
  element.query = '';
  await Promise.resolve();
  for (const link of all('.cc-card a[href^="#"]')) link.click();
  return told.length > 0 ? told : undefined;
}

/** Runs in the page: the names of the panels that a card can have below it. */
function tools() {
  const { shadowRoot } = document.querySelector('council-conclusions');
  return [...shadowRoot.querySelectorAll('.cc-card:first-child .cc-tool')]
    .map(({ dataset }) => dataset.tool);
}

/** Runs in the page: opens this panel of each card. */
function unfold(tool) {
  const { shadowRoot } = document.querySelector('council-conclusions');
  for (const button of shadowRoot.querySelectorAll(`[data-tool="${tool}"]`)) button.click();
}
