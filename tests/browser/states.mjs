/**
 * The states a visitor can bring the widget into, or find it in: what the tests of accessibility
 * look at. Each is a name, the element as it stands in its page, and what is done to it then.
 *
 * @typedef {object} State
 * @property {string} name
 * @property {string} [html]  the element; by default without attributes
 * @property {string} [head]  what the page has in its head
 * @property {string} [lang]  of the page
 * @property {object} [context]  Playwright's options: window, colours
 * @property {(visit: Visit) => Promise<void>} [enter]  from the widget ready into the state
 * @property {(visit: Visit) => Promise<void>} [arrive]  in place of waiting until it is ready
 */
import { define, plain } from './widget.mjs';

const narrow = { viewport: { width: 320, height: 640 } };
const element = (attributes) => `<council-conclusions ${attributes}></council-conclusions>`;
const fallback = '<p>De tekst staat ook <a href="#elders">elders</a>.</p>';
const bothSchemes = `<style>
  :root { color-scheme: light dark }
  body { background: light-dark(#fff, #10151d); color: light-dark(#1c2430, #e6ebf2) }
</style>`;

/** @type {State[]} */
export const states = [
  {
    name: 'loading',
    html: `<council-conclusions>${fallback}</council-conclusions>`,
    prepare: (page) => page.route('**/*.wasm', () => {}),
    arrive: ({ widget }) => widget.root.locator('.cc[data-status="loading"]').waitFor(),
  },
  { name: 'all points' },
  { name: 'results', html: element('query="inreisverbod"') },
  {
    name: 'filters chosen, a card selected',
    html: element('query="terrorisme" addressee="commission" chapter="II" sort="document"'),
    enter: ({ widget }) => widget.root.locator('.cc-card-permalink').first().click(),
  },
  {
    name: 'a link away from the results followed',
    html: element('query="kapitaalverkeer"'),
    enter: ({ widget }) => widget.root.locator('.cc-card-text [href$="point-12"]').click(),
  },
  { name: 'no results', html: element('query="xylofoon" kind="recital"') },
  {
    name: 'no results, a suggestion',
    html: element('query="terorrisme xylofoon"'),
  },
  {
    name: 'search tips open',
    enter: ({ widget }) => widget.root.locator('.cc-tips-summary').click(),
  },
  {
    name: 'explanation and connections of a point open',
    html: element('query="terugkeerbesluiten verordening"'),
    enter: ({ widget }) => widget.root.locator('.cc-tool[data-tool="about"]').first().click(),
  },
  {
    name: 'copying and citing a point open',
    html: element('query="inreisverbod" hash="c"'),
    enter: ({ widget }) => widget.root.locator('.cc-tool[data-tool="share"]').first().click(),
  },
  {
    name: 'copying refused by the browser',
    html: element('query="inreisverbod"'),
    prepare: (page) => page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    }),
    enter: async ({ widget }) => {
      await widget.root.locator('.cc-tool[data-tool="share"]').first().click();
      await widget.root.locator('.cc-panel .cc-copy').first().click();
      await widget.root.locator('.cc-copy-field').waitFor();
    },
  },
  {
    name: 'saving or printing open',
    html: element('query="inreisverbod"'),
    enter: ({ widget }) => widget.root.locator('.cc-keep-summary').click(),
  },
  {
    name: 'filters open in a narrow window',
    html: element('addressee="member-states commission" kind="point"'),
    context: narrow,
    enter: ({ widget }) => widget.root.locator('.cc-filters-summary').click(),
  },
  { name: 'at 320 pixels', html: element('query="terrorisme"'), context: narrow },
  { name: 'two documents', html: element('query="punt 1" src="/target/library/library.pack"') },
  {
    name: 'failed',
    html: `<council-conclusions src="/no/such.pack">${fallback}</council-conclusions>`,
    arrive: ({ widget }) => widget.failed(),
  },
  {
    name: 'dark, as its page',
    html: element('query="terrorisme" addressee="commission"'),
    head: bothSchemes,
    context: { colorScheme: 'dark' },
  },
  { name: 'dark by its theme', html: element('query="terrorisme" theme="dark"') },
  {
    name: 'light by its theme on a dark page',
    html: element('query="terrorisme" theme="light"'),
    head: bothSchemes,
    context: { colorScheme: 'dark' },
  },
  {
    name: 'forced colours',
    html: element('query="terrorisme" addressee="commission"'),
    context: { forcedColors: 'active' },
  },
  { name: 'labels in English', html: element('query="inreisverbod"'), lang: 'en' },
  { name: 'heading level 4', html: element('heading-level="4"'), outline: '<h2>A</h2><h3>B</h3>' },
];

/** A page of some portal that has nothing wrong with it, around the element. */
export function pageOf({ html = plain, head = '', lang = 'nl', outline = '' }) {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Host</title>${head}</head>
    <body><main><h1>Host</h1>${outline}${html}</main>${define}</body></html>`;
}

/** Open a page in one of the states, on the stage of a test file. */
export async function enterState(theatre, state) {
  const { context, prepare } = state;
  const visit = await theatre.visit(pageOf(state), { context, prepare });
  if (state.arrive) await state.arrive(visit);
  else await visit.widget.ready();
  await state.enter?.(visit);
  return visit;
}
