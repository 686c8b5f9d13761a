/**
 * Texts that would like to be more than text, and the watch that is kept while they are tried.
 *
 *     const alarm = await sound(page);                   // before the page goes anywhere
 *     …
 *     assert.deepEqual(alarm.rung, []);                  // dialogs, windows, frames, navigations
 *     assert.deepEqual(await page.evaluate(foreignMarkup), []);
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const list = JSON.parse(readFileSync(join(root, 'tests/data/attacks.json'), 'utf8'));

/** Each with a name. Half characters stand in some, and reach the browser as JSON only. */
export const attacks = list.map(({ name, text, times = 1 }) =>
  ({ name, text: text.repeat(times) }));

/** Records what a text must never bring about, from now on. */
export async function sound(page) {
  const rung = [];
  page.on('dialog', async (dialog) => {
    rung.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss().catch(unlessGone);
  });
  page.on('popup', (popup) => rung.push(`window: ${popup.url()}`));
  page.on('frameattached', (frame) => rung.push(`frame: ${frame.name()}`));
  page.on('domcontentloaded', () => rung.push(`document: ${page.url()}`));
  page.on('download', (download) => rung.push(`download: ${download.url()}`));
  return { rung };
}

/** A dialog closes by itself with what opened it. */
function unlessGone(error) {
  if (!/No dialog is showing|has been closed/.test(error.message)) throw error;
}

/**
 * Runs in the page: every element and attribute that the widget, or a card outside it, never makes,
 * and every style sheet or inherited property that was not there. Named by how it was found.
 */
export function foreignMarkup() {
  const tags = new Set(`
    a article b button dd details div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header input
    label legend li mark ol option p select slot span summary sup textarea ul`.split(/\s+/));
  const attributes = new Set(`
    autocomplete checked class dir disabled enterkeyhint for hidden href id lang name open part role
    spellcheck tabindex type value`.split(/\s+/));
  const roots = [...document.querySelectorAll('council-conclusions, .cc-card')];
  const within = ({ shadowRoot, children }) => [...(shadowRoot?.querySelectorAll('*') ?? []),
    ...[...children].flatMap((child) => [child, ...child.querySelectorAll('*')])];
  return [...new Set(roots.flatMap((root) => within(root)).flatMap(offences))];

  function offences(element) {
    const strange = element.getAttributeNames().filter((name) =>
      !attributes.has(name) && !/^(aria|data)-[a-z]+$/.test(name));
    return [
      ...(tags.has(element.localName) ? [] : [`<${element.localName}>`]),
      ...strange.map((name) => `<${element.localName} ${name}>`),
      ...namesOutOfOrder(element),
      ...(leadsAstray(element) ? [`a link to ${element.getAttribute('href')}`] : []),
    ];
  }

  /** Style sheets reach elements by these. */
  function namesOutOfOrder(element) {
    return ['class', 'part']
      .filter((name) => !/^[a-z0-9 -]*$/.test(element.getAttribute(name) ?? ''))
      .map((name) => `${name}="${element.getAttribute(name)}"`);
  }

  function leadsAstray(element) {
    return element.localName === 'a' && element.hasAttribute('href') &&
      !['http:', 'https:', 'file:'].includes(element.protocol);
  }
}

/** Runs in the page: names that everything inherits, and the widgets' style sheets. */
export function surroundings() {
  const inherited = [Object, Array, String, Function, Promise, HTMLElement];
  const sheets = [...document.querySelectorAll('council-conclusions')].flatMap(({ shadowRoot }) =>
    shadowRoot.adoptedStyleSheets.map(({ cssRules }) => cssRules.length));
  return {
    names: inherited.map(({ prototype }) => Reflect.ownKeys(prototype).map(String)),
    sheets: [...sheets, document.styleSheets.length, document.adoptedStyleSheets.length],
    title: document.title,
    address: location.pathname + location.search,
  };
}
