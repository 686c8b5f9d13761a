/**
 * Fetch the style sheets that the demo pages borrow from other people's packages:
 *
 *     node www/tools/borrow.mjs target/borrowed
 *
 * www/borrowed.json names the packages and what each tarball must hash to. They are not installed,
 * because a style sheet needs none of its package's dependencies.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { step } from './step.mjs';

const [destination] = process.argv.slice(2);
const next = `${destination}.next`;

await step(async () => {
  const borrowed = JSON.parse(await readFile('www/borrowed.json', 'utf8'));
  await rm(next, { recursive: true, force: true });
  for (const [name, wanted] of Object.entries(borrowed)) await borrow(name, wanted);
  await rm(destination, { recursive: true, force: true });
  await rename(next, destination);
});

/** Only the files named are kept, and the licence they come under. */
async function borrow(name, { version, integrity, files }) {
  const folder = join(next, name);
  await mkdir(folder, { recursive: true });
  const options = { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
  const packed = execFileSync('npm', ['pack', '--json', `${name}@${version}`], options);
  const tarball = join(folder, JSON.parse(packed)[0].filename);
  await check(tarball, integrity);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  for (const file of ['LICENSE', ...files]) {
    await cp(join(folder, 'package', file), join(folder, file.split('/').at(-1)));
  }
  await rm(join(folder, 'package'), { recursive: true });
  await rm(tarball);
}

async function check(tarball, integrity) {
  const found = createHash('sha512').update(await readFile(tarball)).digest('base64');
  if (`sha512-${found}` !== integrity) {
    throw new Error(`${tarball}: found sha512-${found}, expected ${integrity}`);
  }
}
