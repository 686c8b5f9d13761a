/**
 * The package.json of the package: what Cargo.toml says, and where things are.
 */
import { execFileSync } from 'node:child_process';

const elementTypes = './element/council-conclusions.d.ts';

/** @param {string[]} files  the package's files, relative to it */
export function manifest(files) {
  const { name, version, description, license, keywords } = crate();
  return {
    name,
    version,
    description,
    keywords: [...keywords, 'webassembly', 'web-component', 'custom-element'],
    license,
    type: 'module',
    engines: { node: '>=20' },
    main: './council_conclusions.js',
    module: './council_conclusions.js',
    types: './council_conclusions.d.ts',
    exports: entryPoints(files),
    sideEffects: ['./element/define.js', './standalone.js'],
    files: [...new Set(files.map((file) => file.split('/')[0]))].sort(),
  };
}

/** Types come first in each entry: that is the order in which TypeScript looks. */
function entryPoints(files) {
  const types = files.includes(elementTypes.slice(2)) ? { types: elementTypes } : {};
  return {
    '.': { types: './council_conclusions.d.ts', default: './council_conclusions.js' },
    './element': { ...types, default: './element/council-conclusions.js' },
    './define': { ...types, default: './element/define.js' },
    './standalone': './standalone.js',
    './wasm': './council_conclusions_bg.wasm',
    './package.json': './package.json',
  };
}

function crate() {
  const args = ['metadata', '--no-deps', '--format-version=1', '--locked'];
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
  return JSON.parse(execFileSync('cargo', args, options)).packages[0];
}
