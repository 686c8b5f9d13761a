/**
 * Put the demo pages together so that the folder can be opened from a disk or served as it is:
 *
 *     node www/tools/pages.mjs www/demo www/dist
 *
 * The pages stand directly in www/demo and refer to the package as `../../pkg/` and to borrowed
 * style sheets as `../../target/borrowed/`, so they also work where they are. Both are copied. What
 * a page asks for by `<!-- include PATH -->` is put in its place. The offline page is made by
 * page.mjs, into the same folder.
 */
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { step } from './step.mjs';

const [source, destination] = process.argv.slice(2);

/** What pages refer to outside their folder, and what stands for it in the built one. */
const places = { '../../pkg': 'council-conclusions', '../../target/borrowed': 'borrowed' };
const texts = /\.(html|css|js)$/;
const include = /<!-- include (\S+) -->/g;
const reference = /\s(?:src|href)="(?![a-z]+:|\/\/|#)([^"?#]*)[^"]*"/g;

await step(async () => {
  const isWanted = (path) => basename(path) !== 'index.html';
  for (const name of await readdir(destination).catch(() => [])) {
    if (isWanted(name)) await rm(join(destination, name), { recursive: true });
  }
  await mkdir(destination, { recursive: true });
  await cp(source, destination, { recursive: true, filter: isWanted });
  for (const [from, to] of Object.entries(places)) {
    await cp(join(source, from), join(destination, to), { recursive: true });
  }
  const names = (await readdir(destination)).filter((name) => texts.test(name) && isWanted(name));
  for (const name of names) await complete(name);
});

async function complete(name) {
  let text = await readFile(join(destination, name), 'utf8');
  for (const [from, to] of Object.entries(places)) text = text.replaceAll(`${from}/`, `${to}/`);
  for (const [comment, path] of text.matchAll(include)) {
    const included = await readFile(join(destination, path), 'utf8');
    text = text.replace(comment, () => included);
  }
  await writeFile(join(destination, name), text);
  for (const [, path] of name.endsWith('.html') ? text.matchAll(reference) : []) {
    const isThere = existsSync(join(destination, path)) || path === 'index.html';
    if (!isThere) throw new Error(`${source}/${name}: found ${path}, expected a file of it`);
  }
}
