import { readFile } from 'node:fs/promises';

export const settings = 'search(query, { limit: 10 }); facets, marks and snippets included.';

/** What does not grow with the text, but for the pack of the one built in. */
export const code = ['council_conclusions_bg.wasm'];

export async function assets({ pack }) {
  const wasm = new URL(import.meta.resolve('council-conclusions/wasm'));
  const files = { 'council_conclusions_bg.wasm': await readFile(wasm) };
  return pack ? { ...files, 'documents.pack': await readFile(pack) } : files;
}
