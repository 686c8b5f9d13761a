/**
 * The page on bundlers, built with each of them from the packed package.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { serve } from '../browser/support/server.mjs';
import { build, write } from './guides.mjs';
import { programs } from './places.mjs';
import { assertShown, openBrowser } from './stage.mjs';

describe('the package', () => {
  let browser;
  before(async () => { browser = await openBrowser(); });
  after(() => browser.close());

  for (const project of ['vite', 'webpack', 'rollup', 'esbuild', 'other']) {
    test(`bundled as the guide says for "${project}", shows what it should`, async (t) => {
      const server = await serve({ root: build(project) });
      t.after(() => server.close());
      await assertShown(await browser.visit(server.url('/')));
    });
  }

  for (const settings of ['vite', 'older-vite']) {
    test(`served while developing, with the settings for "${settings}", does so too`, async (t) => {
      write('vite', settings);
      const vite = spawn(join(programs, 'vite'), ['--port', '0', '--host', '127.0.0.1'], {
        cwd: write(settings),
        env: { ...process.env, NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      t.after(() => vite.kill());
      await assertShown(await browser.visit(await addressIn(vite.stdout)));
    });
  }
});

async function addressIn(stream) {
  for await (const line of createInterface(stream)) {
    const [address] = line.match(/http:\S+/) ?? [];
    if (address) return address;
  }
  throw new Error('found no address in what the server says, expected one');
}
