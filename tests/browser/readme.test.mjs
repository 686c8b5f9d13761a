/**
 * The snippets of README.md that need a browser, on a server that has the package where they
 * expect it.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { codesIn, prose, snippetsIn } from './support/readme.mjs';
import { launch } from './support/chromium.mjs';
import { root } from './support/paths.mjs';
import { serve } from './support/server.mjs';
import { watch } from './support/watch.mjs';
import { widgetIn } from './widget.mjs';

const PATIENCE = 10_000;

/** What a snippet says an element will contain: `<output></output> <!-- 12 punten -->`. */
const claims = /<(\w+)[^<]*><\/\1> <!-- (.+?) -->/g;

describe('in README.md', () => {
  // A page without an icon makes the browser ask for one.
  const pages = { '/favicon.ico': '' };
  let browser;
  let server;
  before(async () => {
    browser = await launch();
    // There the package has its name: /council-conclusions/…
    server = await serve({ root: join(root, 'tests/node_modules'), pages });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function open(name, html) {
    const path = `/${name}.html`;
    pages[path] = html;
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const seen = await watch(page);
    await page.goto(server.url(path));
    return { page, seen, widget: widgetIn(page) };
  }

  for (const { code, line } of snippetsIn('html')) {
    test(`the page at line ${line} shows cards, and asks only its own server`, async () => {
      const { page, seen, ...shown } = await open(`line-${line}`, code);
      const isFramed = code.includes('<iframe');
      const widget = isFramed ? widgetIn(page.frameLocator('iframe')) : shown.widget;
      await widget.ready();
      assert.ok(await widget.cards.count() > 0);
      for (const [, tag, text] of code.matchAll(claims)) {
        await page.locator(tag, { hasText: text }).waitFor();
      }
      assert.doesNotMatch(code.replace(claims, ''), /<!--/, 'a comment claims nothing');
      assert.deepEqual(seen.problems(), []);
      assert.deepEqual(seen.leaving(server.origin), []);
    });
  }

  for (const { code, line } of snippetsIn('css')) {
    test(`every declaration at line ${line} changes how the widget looks`, async () => {
      const { page, widget } = await open(`line-${line}`, embedded('query="inreisverbod"'));
      await widget.ready();
      const { all, idle } = await page.evaluate(declarationsWithoutEffect, code);
      assert.ok(all.length > 0);
      assert.deepEqual(idle, []);
    });
  }

  test('the parts listed are there', async () => {
    const { widget } = await open('parts', embedded('query="inreisverbod" kind="point"'));
    await widget.ready();
    const there = await widget.root.evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('[part]')].flatMap(({ part }) => [...part]));
    const [, list] = prose.match(/^The main parts: ([^]*?)\.$/m);
    const listed = codesIn(list);
    assert.ok(listed.length > 0);
    assert.deepEqual(listed.filter((part) => !there.includes(part)), []);
  });
});

function embedded(attributes) {
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Host</title>
    <council-conclusions ${attributes}></council-conclusions>
    <script type="module" src="/council-conclusions/element/define.js"></script></html>`;
}

/** Runs in the page: declarations of a style sheet that, each on its own, change nothing. */
function declarationsWithoutEffect(css) {
  const widget = document.querySelector('council-conclusions');
  const parts = [widget, ...widget.shadowRoot.querySelectorAll('[part]')];
  // A custom property alone is not yet a look.
  const look = () => JSON.stringify(parts.map((element) => {
    const style = getComputedStyle(element);
    const names = Array.from(style).filter((name) => !name.startsWith('--'));
    return names.map((name) => style.getPropertyValue(name));
  }));
  const adopt = (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
    return sheet;
  };
  const all = [...adopt(css).cssRules].flatMap(({ selectorText, style }) =>
    Array.from(style, (name) => `${selectorText} { ${name}: ${style.getPropertyValue(name)} }`));
  adopt('');
  const plain = look();
  const idle = all.filter((declaration) => {
    adopt(declaration);
    return look() === plain;
  });
  return { all, idle };
}
