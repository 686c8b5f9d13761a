/**
 * Take the README's picture of the offline page, with a query typed in:
 *
 *     node tests/tools/screenshot.mjs www/demo/screenshot.png inreisverbod
 */
import { launch } from '../browser/support/chromium.mjs';
import { offlinePage } from '../browser/support/paths.mjs';

const [picture, query] = process.argv.slice(2);

const browser = await launch();
try {
  const viewport = { width: 1280, height: 900 };
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1, offline: true });
  await page.goto(offlinePage);
  await page.getByRole('searchbox').fill(query);
  await page.locator('council-conclusions mark').first().waitFor();
  await page.locator('council-conclusions').evaluate((widget) => widget.scrollIntoView());
  await page.screenshot({ path: picture, animations: 'disabled', caret: 'hide' });
} finally {
  await browser.close();
}
