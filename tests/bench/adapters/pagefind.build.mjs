import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { label } from './shared/dutch.mjs';

export const settings =
  'A page a unit in lang=nl with its label as h1; filters chapter and addressee; else as it ' +
  'comes: 218 settings moved nDCG by 0.009 at the most.';

/** Its command-line tool, which npm has for some machines only. */
export const library = `@pagefind/${process.platform}-${process.arch}`;

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.codePointAt(0)};`);

const filter = (name, value) => `<span data-pagefind-filter="${name}">${escape(value)}</span>`;

const filters = ({ chapter, addressees }) =>
  [filter('chapter', chapter), ...addressees.map((id) => filter('addressee', id))].join('');

const page = (unit) => `<!doctype html><html lang="nl"><title>${label(unit)}</title>
<main data-pagefind-body data-pagefind-meta="uid:${unit.id}">
<div data-pagefind-ignore="index">${filters(unit)}</div>
<h1>${label(unit)}</h1>
<p>${escape(unit.text)}</p>
</main></html>`;

/** Writes what a static site would hold below `pagefind/` of a folder. */
export function site(units, folder) {
  const home = dirname(createRequire(import.meta.url).resolve(`${library}/package.json`));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const unit of units) writeFileSync(join(folder, `${unit.id}.html`), page(unit));
  execFileSync(join(home, 'bin', 'pagefind_extended'), ['--site', folder, '--quiet']);
}
