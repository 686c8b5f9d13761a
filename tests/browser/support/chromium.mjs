/**
 * The browser under test: the Chromium that the system installed, never a download.
 *
 *     const browser = await launch();
 *     const page = await browser.newPage();              // or newContext({ offline: true })
 *     …
 *     await browser.close();
 *
 * `$CHROMIUM` names another executable than /usr/bin/chromium.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const installed = process.env.CHROMIUM || '/usr/bin/chromium';

/** Starts that one, without what no test looks at. */
const executablePath = fileURLToPath(import.meta.resolve('./lean-chromium.sh'));

/** The sandbox refuses root, who runs tests in containers; the rest is to keep off the network. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Start a headless Chromium with a fresh profile; `options` are Playwright's launch options. */
export function launch(options = {}) {
  if (!existsSync(installed)) {
    throw new Error(`There is no Chromium at ${installed}: "make test-browser" installs it.`);
  }
  const env = { ...process.env, CHROMIUM: installed };
  return chromium.launch(
    { executablePath, env, ...options, args: [...args, ...(options.args ?? [])] });
}
