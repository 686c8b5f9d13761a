/**
 * Colours that everybody can tell apart, in every theme file and without one.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { violations } from './support/axe.mjs';
import { measureContrast } from './support/contrast.mjs';
import { pkg } from './support/paths.mjs';
import { pageOf } from './states.mjs';
import { stage } from './widget.mjs';

const themes = readdirSync(join(pkg, 'themes'));
const element = '<council-conclusions query="terrorisme" addressee="commission" chapter="I">';

/** What shows where a control is, and the property that draws it. */
const controls = [
  ['.cc-input', 'borderTopColor'],
  ['.cc-submit', 'backgroundColor'],
  ['.cc-sort', 'borderTopColor'],
  ['.cc-chip', 'borderTopColor'],
  ['.cc-card[aria-current]', 'borderTopColor'],
  ['.cc-addressee', 'borderTopColor'],
];
const rings = [
  '.cc-input', '.cc-submit', '.cc-sort', '.cc-chip', '.cc-tips-summary', '.cc-choice :checked',
  '.cc-card-permalink', '.cc-reference', '.cc-clear',
];

/** A ground as dark or as light as portals have it. */
const grounds = { light: ['#fff', '#16191d'], dark: ['#14181f', '#f3f4f6'] };

describe('colours', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(theme, scheme, attributes = '') {
    const [background, color] = grounds[scheme];
    const head = `<style>:root { color-scheme: ${scheme} }
      body { background: ${background}; color: ${color} }</style>
      ${theme ? `<link rel="stylesheet" href="/pkg/themes/${theme}">` : ''}`;
    const html = `${element.replace('>', ` ${attributes}>`)}</council-conclusions>`;
    const visit = await theatre.visit(pageOf({ html, head }));
    await visit.widget.ready();
    await visit.widget.root.locator('.cc-card-permalink').first().click();
    return visit;
  }

  for (const theme of [undefined, ...themes]) {
    for (const scheme of ['light', 'dark']) {
      const name = `${theme ?? 'without a theme'}, ${scheme}`;

      test(`${name}: all text is readable, and all controls and rings can be seen`, async () => {
        const { page, widget } = await open(theme, scheme);
        const { text, edges } = await widget.root.evaluate(measureContrast, { controls, rings });
        assert.ok(text.length > 50);
        assert.equal(edges.length, controls.length + rings.length);
        assert.deepEqual([...text, ...edges].filter(({ found, least }) => found < least), []);
        assert.deepEqual(await violations(page), []);
        await page.context().close();
      });
    }
  }

  test('a forced theme brings its own ground with any theme file', async () => {
    for (const theme of themes) {
      for (const [forced, around] of [['dark', 'light'], ['light', 'dark']]) {
        const { page, widget } = await open(theme, around, `theme="${forced}"`);
        const { text, edges } = await widget.root.evaluate(measureContrast, { controls, rings });
        const weak = [...text, ...edges].filter(({ found, least }) => found < least);
        assert.deepEqual(weak, [], `${theme}, ${forced} on ${around}`);
        await page.context().close();
      }
    }
  });

  test('every theme file sets every colour, and nothing that is not documented', () => {
    const properties = (css) => [...css.matchAll(/^ {2}(--cc-[a-z-]+):/gm)].map(([, name]) => name);
    const { cssProperties } = manifestOfElement();
    const documented = cssProperties.map(({ name }) => name);
    const colours = cssProperties.filter(({ syntax }) => syntax === '<color>');
    for (const theme of themes) {
      const set = properties(readFileSync(join(pkg, 'themes', theme), 'utf8'));
      assert.deepEqual(set.filter((name) => !documented.includes(name)), [], theme);
      const left = colours.map(({ name }) => name).filter((name) => !set.includes(name));
      assert.deepEqual(left.filter((name) => name !== '--cc-focus'), [], theme);
    }
  });

  function manifestOfElement() {
    const { modules } = JSON.parse(readFileSync(join(pkg, 'custom-elements.json'), 'utf8'));
    return modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);
  }
});
