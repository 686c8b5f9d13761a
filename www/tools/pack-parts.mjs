/**
 * What the embedded pack consists of, told from outside: how much smaller it is without the
 * thesaurus, and how long the official text is. The rest is index and structure.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { measure } from './measure.mjs';

const folder = 'target/sizes';

/** Sizes by part: differences of compressed sizes are what a part costs where it stands. */
export async function packParts() {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp('seeds', `${folder}/seeds`, { recursive: true });
  await writeFile(`${folder}/seeds/thesaurus.nl.txt`, '');
  const whole = await packOf('seeds');
  const withoutThesaurus = await packOf(`${folder}/seeds`);
  const text = measure(Buffer.from(await officialText()));
  return {
    'the pack': whole,
    'of it the thesaurus': minus(whole, withoutThesaurus),
    'of it the official text': text,
    'of it index and structure': minus(withoutThesaurus, text),
  };
}

async function packOf(seeds) {
  const program = ['run', '--quiet', '--locked', '--features', 'compile', '--bin', 'conclusions'];
  const out = `${folder}/pack`;
  const stdio = ['ignore', 'ignore', 'inherit'];
  execFileSync('cargo', [...program, 'pack', seeds, out], { stdio });
  return measure(await readFile(out));
}

async function officialText() {
  const { Conclusions, initSync } = await import(pathToFileURL('pkg/council_conclusions.js'));
  initSync({ module: await readFile('pkg/council_conclusions_bg.wasm') });
  const points = new Conclusions().points();
  const lines = points.flatMap(({ chapeau = '', text, footnotes }) =>
    [chapeau, text, ...footnotes.map((note) => note.text)]);
  return lines.join('\n');
}

function minus(size, other) {
  return size.map((bytes, i) => bytes - other[i]);
}
