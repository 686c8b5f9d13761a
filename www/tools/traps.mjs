/**
 * Make every panic of a WebAssembly binary a trap, which is what it ends as anyway:
 *
 *     node www/tools/traps.mjs FROM.wasm TO.wasm
 *
 * Nobody hears what a panic says before, but all that goes into saying it is a tenth of the code:
 * formatting texts and numbers, and telling places in the sources. So these functions lose their
 * bodies, those places become zeros, and wasm-opt removes what led there. The binary must have
 * names of functions.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { step } from './step.mjs';
import { functions, segments } from './wasm-parts.mjs';

/** Functions that only end a program, or only make the text of its last words. */
const LAST_WORDS = [
  /^(core|std)::panicking::/,
  /^core::(option|result|slice::index|str)::\w+_fail(ed|_rt)?$/,
  /^core::cell::panic_/,
  /^core::slice::sort::.*::panic_on_ord_violation$/,
  /^alloc::(alloc::handle_alloc_error|raw_vec::(handle_error|capacity_overflow))$/,
  /^std::(alloc|sys::backtrace)::/,
  /^__rustc::(rust_panic|rust_begin_unwind|__rust_start_panic|__rust_alloc_error_handler)$/,
  /panic_handler::\w+Payload\b/,
  /^core::fmt::|^<core::fmt::| as core::fmt::/,
];

/** What formats for another purpose: it would end in a trap. */
const FORMATTING = /^alloc::fmt::format|^<council_conclusions::.* as core::fmt::Display>/;

/** Bytes of a body without locals that traps, between which any number may do nothing. */
const [NO_LOCALS, UNREACHABLE, NOP, END] = [0x00, 0x00, 0x01, 0x0b];

/** Words of what tells a place in the sources: address and length of a path, line, column. */
const PLACE = 4;

const [from, to] = process.argv.slice(2);

await step(async () => {
  const bytes = await readFile(from);
  trap(bytes);
  forgetPlaces(bytes);
  await writeFile(to, bytes);
});

function trap(bytes) {
  const all = functions(bytes);
  const formatting = all.find(({ name }) => FORMATTING.test(name));
  if (formatting) throw new Error(`traps: found ${formatting.name}, expected nothing formatted`);
  const last = all.filter(({ name }) => LAST_WORDS.some((pattern) => pattern.test(name)));
  if (last.length === 0) throw new Error('traps: found no panics, expected some');
  for (const { start, length } of last.filter((body) => body.length > 2)) {
    bytes.set([NO_LOCALS, UNREACHABLE], start);
    bytes.fill(NOP, start + 2, start + length - 1);
    bytes[start + length - 1] = END;
  }
}

/** Blanks paths of sources, and what leads to them. */
function forgetPlaces(bytes) {
  const memory = segments(bytes);
  const places = memory.flatMap((segment) => placesIn(bytes, segment, memory));
  for (const { at, path } of places) {
    bytes.fill(0, at, at + 4 * PLACE);
    bytes.fill(0, path.start, path.end);
  }
}

function placesIn(bytes, { address, start, length }, memory) {
  const places = [];
  // Words are aligned in memory, not in the file.
  for (let at = start + (-address & 3); at + 4 * PLACE <= start + length; at += 4) {
    const [pointer, size] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
    const path = bytesAt(memory, pointer, size);
    if (path && isPath(bytes.toString('latin1', path.start, path.end))) places.push({ at, path });
  }
  return places;
}

/** Where in the file the bytes of a stretch of memory are. */
function bytesAt(memory, address, length) {
  const isWithin = (segment) =>
    segment.address <= address && address + length <= segment.address + segment.length;
  const segment = memory.find(isWithin);
  if (!segment) return undefined;
  const start = segment.start + address - segment.address;
  return { start, end: start + length };
}

function isPath(text) {
  return /^[\w./-]+\.rs$/.test(text);
}
