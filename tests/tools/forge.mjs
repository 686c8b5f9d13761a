/**
 * Write a pack for each text of tests/data/attacks.json, which then stands in every place of it:
 *
 *     node tests/tools/forge.mjs target/forged
 *
 * A program in Rust does so, since no seed would come to that.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const [folder] = process.argv.slice(2);
const texts = `${folder}/texts.json`;

const attacks = JSON.parse(readFileSync('tests/data/attacks.json', 'utf8'));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
// Half a character is no text of a pack, which is UTF-8.
const whole = attacks.map(({ text, times = 1 }) => text.repeat(times).toWellFormed());
writeFileSync(texts, JSON.stringify(whole));

const cargo = ['run', '--quiet', '--locked', '--manifest-path', 'tests/fuzz/Cargo.toml'];
execFileSync('cargo', [...cargo, '--bin', 'forge', texts, folder], {
  env: { CARGO_TARGET_DIR: 'target/fuzz', ...process.env },
  stdio: 'inherit',
});
