/**
 * A web server that has the installed package where the guides expect it, /council-conclusions/,
 * and a browser that visits pages there.
 */
import { serve } from '../browser/support/server.mjs';
import { installed } from './places.mjs';
import { openBrowser } from './stage.mjs';

export async function openPortal() {
  const pages = {};
  const browser = await openBrowser();
  const server = await serve({ root: installed, pages });
  return {
    browser,
    requests: server.requests,
    visit(html) {
      const path = `/${Object.keys(pages).length}.html`;
      pages[path] = html;
      return browser.visit(server.url(path));
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
