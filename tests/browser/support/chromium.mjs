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
import { chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';

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
  if (!existsSync(executablePath)) {
    throw new Error(`There is no Chromium at ${executablePath}: "make test-browser" installs it.`);
  }
  return chromium.launch({ executablePath, ...options, args: [...args, ...(options.args ?? [])] });
}
