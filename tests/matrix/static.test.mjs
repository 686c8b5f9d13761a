/**
 * The ways without a bundler: the packed package on a web server or a disk, and a page around it.
 */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { filesOf } from './guides.mjs';
import { application } from './places.mjs';
import { openPortal } from './portal.mjs';
import { QUERY, assertShown } from './stage.mjs';

const scripts = filesOf('script');
const page = (body) => `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Host</title>
  <body><p id="above">A</p>${body}<p id="below">B</p></body></html>`;

describe('without a bundler', () => {
  let portal;
  before(async () => { portal = await openPortal(); });
  after(() => portal.close());

  /** There the folder of the package is no address. */
  function visitOnDisk(html) {
    const folder = join(application, 'disk');
    const file = join(folder, 'index.html');
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, html.replaceAll('"/council-', '"../node_modules/council-'));
    return portal.browser.visit(pathToFileURL(file).href);
  }

  const ways = { 'from a server': (html) => portal.visit(html), 'from a disk': visitOnDisk };
  for (const [where, visit] of Object.entries(ways)) {
    test(`${where}, the bare script tag mounts the widget beside itself`, async () => {
      const shown = await visit(page(scripts['plain.html']));
      await shown.widget.ready();
      await shown.widget.field.fill(QUERY);
      await assertShown(shown);
      const between = shown.page.locator('#above ~ council-conclusions ~ #below');
      assert.equal(await between.count(), 1);
    });

    for (const name of ['data.html', 'json.html']) {
      test(`${where}, the script takes the settings of ${name}`, async () => {
        const shown = await visit(page(scripts[name]));
        await assertShown(shown);
        const { root } = shown.widget;
        await root.getByRole('searchbox', { name: 'Search the conclusions' }).waitFor();
        await root.locator('h3').first().waitFor();
        assert.equal(await root.locator('h2').count(), 0);
      });
    }
  }

  test('modules of the installed package show what they should', async () => {
    await assertShown(await portal.visit(filesOf('module')['index.html']));
  });

  test('what the guide preloads is loaded once, and it loads all there is', async () => {
    const { 'index.html': html, 'preload.html': links } = filesOf('module');
    const before = portal.requests.length;
    await assertShown(await portal.visit(html.replace('<title>', `${links}<title>`)));
    const requests = portal.requests.slice(before).toSorted();
    const addresses = [...html.matchAll(/src="(.*?)"/g), ...links.matchAll(/href="(.*?)"/g)];
    assert.deepEqual(requests.slice(1), addresses.map(([, path]) => `GET ${path}`).toSorted());
  });
});
