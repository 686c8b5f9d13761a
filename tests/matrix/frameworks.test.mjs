/**
 * The guides for frameworks, type-checked and built as they say, and used as a visitor does.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serve } from '../browser/support/server.mjs';
import { build } from './guides.mjs';
import { assertShown, openBrowser } from './stage.mjs';

describe('inside', () => {
  let browser;
  before(async () => { browser = await openBrowser(); });
  after(() => browser.close());

  for (const project of ['react', 'vue']) {
    test(`${project}, it takes properties and tells of its searches`, async (t) => {
      const server = await serve({ root: build(project) });
      t.after(() => server.close());
      const shown = await browser.visit(server.url('/'));
      await assertShown(shown);
      const { page, widget } = shown;
      await page.getByText('Points: 3', { exact: true }).waitFor();
      assert.equal(await widget.root.evaluate(({ headingLevel }) => headingLevel), 3);
      await widget.field.fill('hawala');
      await page.getByText('Points: 1', { exact: true }).waitFor();
    });
  }
});
