/** The text as this project's package knows it, larger texts made of it, and judged queries. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Conclusions, initSync } from 'council-conclusions';
import { root } from '../../browser/support/paths.mjs';

const tool = join(root, 'target/release/conclusions');

/** The points of the text as units, in a file; `pack` is not needed, the package holds it. */
export function text(folder) {
  initSync({ module: readFileSync(new URL(import.meta.resolve('council-conclusions/wasm'))) });
  const units = new Conclusions().points().map(({ id, label, kind, chapter, addressees, text }) =>
    ({ id, label, kind, chapter, addressees, text }));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'units.json');
  writeFileSync(path, JSON.stringify(units));
  return { points: units.length, units: path };
}

/** A text of so many points: its units for the others, its pack for this project. */
export function larger(points, folder) {
  const [pack, units] = ['pack', 'json'].map((ending) => join(folder, `${points}.${ending}`));
  execFileSync(tool, ['scale', join(root, 'seeds'), String(points), pack, units]);
  return { points, pack, units };
}

/** Judged queries; the judges wrote `20` for `point-20` and `c` for `recital-c`. */
export function queries(path = join(root, 'tests/data/judged-queries.json')) {
  const id = (label) => (/^\d/.test(label) ? `point-${label}` : `recital-${label}`);
  const named = (grades) =>
    Object.fromEntries(Object.entries(grades).map(([label, grade]) => [id(label), grade]));
  return JSON.parse(readFileSync(path, 'utf8'))
    .map((query) => ({ ...query, grades: named(query.grades) }));
}
