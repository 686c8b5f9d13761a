/**
 * Hashes of a package's files for subresource integrity, as the `integrity` attribute takes them:
 * `{ "standalone.js": "sha384-…", … }`, in the order of the names.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The file that lists the hashes of all others. */
export const HASHES = 'sri.json';

/** @param {string[]} files  relative to the package */
export async function hashesOf(pkg, files) {
  const hash = async (file) => [file, integrity(await readFile(`${pkg}/${file}`))];
  return Object.fromEntries(await Promise.all(files.toSorted().map(hash)));
}

function integrity(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}
