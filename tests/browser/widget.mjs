/**
 * What the browser tests share: a page around the element, and the widget as its visitor sees it.
 */
import { launch } from './support/chromium.mjs';
import { serve } from './support/server.mjs';
import { watch } from './support/watch.mjs';

/** The strictest policy that the package promises to work under, in its form for modules. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'none'",
  "font-src 'none'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The same for the classic script, which fetches nothing. */
export const strictestPolicy = strictPolicy.replace("connect-src 'self'", "connect-src 'none'");

/** The element without attributes or children. */
export const plain = '<council-conclusions></council-conclusions>';

/** Milliseconds after which what should have happened will not: it fails sooner than by default. */
const PATIENCE = 10_000;

export const define = '<script type="module" src="/pkg/element/define.js"></script>';

/** A page of some portal, with the element loaded as modules unless the body says otherwise. */
export function hostPage(body, { lang = 'nl', script = define } = {}) {
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8">
    <title>Host</title><body>${body}${script}</body></html>`;
}

/**
 * A browser and a server for one test file. `visit` opens HTML as a page of its own in a fresh
 * profile, with every event of the element recorded, and returns what is needed to look at it.
 *
 * Options: the page's content security `policy` and other `headers`, its URL's `fragment`,
 * Playwright's `context`, a function to run in the page `before` its scripts, one to `prepare`
 * Playwright's page before it goes anywhere, and whether its timers are `frozen`.
 */
export async function stage() {
  // A page without an icon makes the browser ask for one.
  const pages = { '/favicon.ico': '' };
  const headersOf = {};
  const browser = await launch();
  const server = await serve({
    pages,
    headers: (path) => headersOf[path] ?? {},
  });
  let count = 0;

  async function visit(html, options = {}) {
    const { policy, headers, fragment = '', context = {} } = options;
    const { before, prepare, frozen = false } = options;
    const path = `/host-${(count += 1)}.html`;
    pages[path] = html;
    headersOf[path] = { ...(policy && { 'content-security-policy': policy }), ...headers };
    const page = await (await browser.newContext(context)).newPage();
    page.setDefaultTimeout(PATIENCE);
    const seen = await watch(page);
    await page.addInitScript(recordEvents);
    if (before) await page.addInitScript(before);
    await prepare?.(page);
    if (frozen) await page.clock.install();
    await page.goto(server.url(path) + fragment);
    return { page, seen, widget: widgetIn(page, undefined, { frozen }) };
  }

  async function end() {
    await browser.close();
    await server.close();
  }

  return { browser, server, visit, end };
}

/** Runs in the page: keeps the element's events, with their details as plain data. */
function recordEvents() {
  const types = ['ready', 'search', 'select', 'error'].map((name) => `conclusions-${name}`);
  const record = ({ type, detail }) => {
    const { error, ...rest } = detail;
    recorded.push({ type, ...JSON.parse(JSON.stringify(rest)), message: error?.message });
  };
  const recorded = [];
  Object.defineProperty(globalThis, 'recorded', { value: recorded });
  for (const type of types) addEventListener(type, record);
}

/** Locators by what a visitor can perceive, and a few shorthands. */
export function widgetIn(page, selector = 'council-conclusions', { frozen = false } = {}) {
  const root = page.locator(selector);
  const field = root.getByRole('searchbox');
  const choice = (group, name) =>
    root.getByRole('group', { name: group, exact: true }).getByRole('radio', { name });
  return {
    root,
    choice,
    frame: root.locator('.cc'),
    field: frozen ? field : patient(field, root),
    status: root.getByRole('status'),
    count: root.locator('.cc-count'),
    cards: root.getByRole('article'),
    more: root.locator('.cc-more'),
    empty: root.locator('.cc-empty'),
    clear: root.getByRole('button', { name: 'Wis alle filters' }),
    /** The card marked as the selected one. */
    selected: root.locator('[aria-current]'),
    ready: () => root.locator('.cc[data-status="ready"]').waitFor(),
    failed: () => root.locator('.cc[data-status="failed"]').waitFor(),
    ids: () => root.locator('.cc-card').evaluateAll((all) =>
      all.filter((card) => !card.closest('[hidden]')).map((card) => card.dataset.point)),
    /** The number beside a choice. */
    async countOf(group, name) {
      const row = root.getByRole('group', { name: group, exact: true })
        .locator('label').filter({ has: page.getByRole('radio', { name }) });
      return Number(await row.locator('.cc-choice-count').textContent());
    },
  };
}

/** Typing in a field is done when all that it changes is on the screen; else it takes a clock. */
function patient(field, root) {
  for (const name of ['fill', 'press', 'pressSequentially']) {
    const type = field[name].bind(field);
    field[name] = async (...given) => {
      await type(...given);
      await root.evaluate(untilPainted);
    };
  }
  return field;
}

/** Runs in the page: one picture after typing comes the search, after a pause all cards. */
async function untilPainted(element) {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await painted();
  await painted();
  const cards = () => element.shadowRoot.querySelector('.cc-cards')?.children.length ?? 0;
  if (cards() < 3) return;
  await new Promise((done) => setTimeout(done, 250));
  for (let left = 4; left > 0; left -= 1) await painted();
}

/** The element's events so far, or only those of one kind. */
export async function events(page, name) {
  const all = await page.evaluate(() => globalThis.recorded);
  return name ? all.filter(({ type }) => type === `conclusions-${name}`) : all;
}

/** Where the focus is, through all shadow trees: a short description. */
export function focused(page) {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const words = [active.localName, active.type, active.name || active.id || active.className];
    return words.filter(Boolean).join(' ');
  });
}
