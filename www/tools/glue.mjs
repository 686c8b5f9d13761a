/**
 * What wasm-bindgen wrote, made into a function: each call gives an instance of its own, so that
 * one that has crashed can be left alone with its objects and another take its place.
 *
 * wasm-bindgen keeps the instance in variables of its module, of which there is one. Its own start
 * is left out: src/js/start.js has another.
 */

/** What the function returns: the class, what the WebAssembly imports, and what starts it. */
const parts = ['Conclusions', '__wbg_get_imports', '__wbg_finalize_init'];
const result = 'Conclusions, imports: __wbg_get_imports, attach: __wbg_finalize_init';

const start = /^async function __wbg_load\(/m;

/** @param {string} text  a module made by `wasm-bindgen --target web` */
export function repeatable(text) {
  const [own, ownStart] = text.split(start);
  if (ownStart === undefined) throw new Error('glue: found no start of its own');
  const inside = own.replace(/^export (?=class )/gm, '');
  check(inside);
  return `export function glue() {\n${inside}\nreturn { ${result} };\n}\n`;
}

function check(inside) {
  const [left] = inside.match(/^(import|export)\b.*/m) ?? [];
  if (left) throw new Error(`glue: found "${left}", which cannot stand in a function`);
  const isMissing = (name) => !new RegExp(`^(class|function) ${name}\\b`, 'm').test(inside);
  const missing = parts.find(isMissing);
  if (missing) throw new Error(`glue: found no ${missing}`);
}
