/**
 * The package.json of the package: what Cargo.toml says, and where things are.
 */
import { execFileSync } from 'node:child_process';

const engine = entry('council_conclusions');
const element = entry('element/council-conclusions');
const define = entry('element/define');

/** What is imported under which name; `types` is what TypeScript looks for first. */
const entryPoints = {
  '.': engine,
  './element': element,
  './define': define,
  './standalone': { types: define.types, default: './standalone.js' },
  './react': { types: './element/react.d.ts' },
  './vue': { types: './element/vue.d.ts' },
  './wasm': './council_conclusions_bg.wasm',
  './fallback.nl.html': './fallback.nl.html',
  './custom-elements.json': './custom-elements.json',
  './sri.json': './sri.json',
  './package.json': './package.json',
};

/** @param {string[]} files  the package's files, relative to it */
export function manifest(files) {
  const { name, version, description, license, keywords } = crate();
  const assets = files.filter((file) => /^(frame|themes)\//.test(file)).map((file) => `./${file}`);
  return {
    name,
    version,
    description,
    keywords: [...keywords, 'webassembly', 'web-component', 'custom-element'],
    license,
    type: 'module',
    engines: { node: '^20.16 || >=22.3' },
    main: engine.default,
    module: engine.default,
    types: engine.types,
    unpkg: './standalone.js',
    jsdelivr: './standalone.js',
    exports: { ...entryPoints, ...Object.fromEntries(assets.map((path) => [path, path])) },
    customElements: './custom-elements.json',
    sideEffects: [define.default, './standalone.js', ...assets],
    files: [...new Set(files.map((file) => file.split('/')[0]))].sort(),
  };
}

function entry(path) {
  return { types: `./${path}.d.ts`, default: `./${path}.js` };
}

/** What Cargo.toml says of the crate. */
export function crate() {
  const args = ['metadata', '--no-deps', '--format-version=1', '--locked'];
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
  return JSON.parse(execFileSync('cargo', args, options)).packages[0];
}
