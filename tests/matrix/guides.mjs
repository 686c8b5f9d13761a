/**
 * The guides in www/demo, taken at their word: the files that a page shows are written and its
 * commands are run. `<code data-file="vite/main.js">` is a file of the project `vite`,
 * `<code data-run="vite">` holds commands to run in its folder.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../browser/support/paths.mjs';
import { application, programs } from './places.mjs';

const demo = join(root, 'www/demo');
const block = /<code data-(file|run)="([^"]+)">([^]*?)<\/code>/g;
const entities = { amp: '&', gt: '>', lt: '<', quot: '"' };

const blocks = readdirSync(demo)
  .filter((name) => name.endsWith('.html'))
  .flatMap((name) => [...readFileSync(join(demo, name), 'utf8').matchAll(block)])
  .map(([, kind, name, text]) => ({ kind, name, text: plain(text) }));

function plain(html) {
  return html.replace(/&(\w+);/g, (_all, name) => entities[name]);
}

/** The files of a project, by their paths below its folder. */
export function filesOf(project) {
  const files = blocks
    .filter(({ kind, name }) => kind === 'file' && name.startsWith(`${project}/`))
    .map(({ name, text }) => [name.slice(project.length + 1), text]);
  if (files.length === 0) throw new Error(`found no file of "${project}" in ${demo}`);
  return Object.fromEntries(files);
}

/** Writes the project's files, into a folder of its name or of another, and returns that folder. */
export function write(project, name = project) {
  const folder = join(application, name);
  for (const [path, text] of Object.entries(filesOf(project))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Writes the project's files, runs its commands, and returns the folder with the result. */
export function build(project) {
  const folder = write(project);
  const { text } = blocks.find(({ kind, name }) => kind === 'run' && name === project);
  const { status, stdout, stderr } = spawnSync('bash', ['-euc', text.replaceAll('npx ', '')], {
    cwd: folder,
    env: { ...process.env, PATH: `${programs}:${process.env.PATH}`, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${project}: ${stdout}${stderr}`);
  return join(folder, 'dist');
}
