/**
 * The pages that are compared, in one folder: the same text behind each, and the same query.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pkg } from '../../browser/support/paths.mjs';
import { programs, tools } from '../../matrix/places.mjs';
import { options } from './minisearch-options.js';

const require = createRequire(join(tools, 'package.json'));
const tool = (name) => import(pathToFileURL(require.resolve(name)));
const here = new URL('.', import.meta.url);

/** What stands in the body of each page; the widget brings its own list. */
export function contents(query) {
  const list = '<main></main>';
  return {
    widget: `<council-conclusions query="${query}"></council-conclusions>`,
    engine: list,
    minisearch: list,
    pagefind: list,
  };
}

/** @param {{ id: string, text: string }[]} points */
export async function makeSite(folder, query, points) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(pkg, join(folder, 'council-conclusions'), { recursive: true });
  for (const [name, body] of Object.entries(contents(query))) {
    await writeFile(join(folder, `${name}.html`), pageOf(name, query, body));
  }
  await bundle(folder);
  await indexForMiniSearch(folder, points);
  await indexForPagefind(folder, points);
}

function pageOf(name, query, body) {
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${name}</title>
    <link rel="icon" href="data:,"><body data-query="${query}">${body}
    <script type="module" src="${name}.js"></script></body></html>`;
}

async function bundle(outdir) {
  const { default: { build } } = await tool('esbuild');
  const entryPoints = Object.keys(contents('')).map((name) => new URL(`${name}.js`, here).pathname);
  const external = ['/council-conclusions/*', '/pagefind/*'];
  const nodePaths = [join(tools, 'node_modules')];
  await build({ entryPoints, outdir, external, nodePaths, bundle: true, minify: true,
    format: 'esm', target: 'es2022' });
}

async function indexForMiniSearch(folder, points) {
  const { default: MiniSearch } = await tool('minisearch');
  const index = new MiniSearch(options);
  index.addAll(points);
  await writeFile(join(folder, 'minisearch.json'), JSON.stringify(index));
  const texts = Object.fromEntries(points.map(({ id, text }) => [id, text]));
  await writeFile(join(folder, 'texts.json'), JSON.stringify(texts));
}

/** A static site with a page for each point, as Pagefind expects it. */
async function indexForPagefind(folder, points) {
  const site = join(folder, 'site');
  for (const { id, text } of points) {
    await mkdir(join(site, id), { recursive: true });
    const html = `<!doctype html><html lang="nl"><title>${id}</title><body>${escaped(text)}</html>`;
    await writeFile(join(site, id, 'index.html'), html);
  }
  const options = ['--site', site, '--output-path', join(folder, 'pagefind'), '--silent'];
  execFileSync(join(programs, 'pagefind'), options, { stdio: 'inherit' });
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
