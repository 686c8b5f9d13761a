/**
 * The one module that knows where the WebAssembly comes from. However many elements a page has,
 * it is compiled once, and all elements without a pack of their own share one instance.
 */
import init, { Conclusions } from '../council_conclusions.js';

let source;
let started;
let embedded;

/** Take the WebAssembly from these bytes instead of from the file beside the main module. */
export function configure(bytes) {
  source = bytes;
}

/** Why the widget could not start or go on: `reason` says which step failed, `cause` how. */
export class EngineError extends Error {
  /** @param {'wasm' | 'fetch' | 'pack' | 'search'} reason */
  constructor(reason, cause) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'EngineError';
    this.reason = reason;
  }
}

/** The documents compiled into the binary, shared by the whole page: never free them. */
export async function openEmbedded() {
  await start();
  embedded ??= new Conclusions();
  return embedded;
}

/** The documents of the pack at `url`, for one element, which frees them. */
export async function openPack(url, signal) {
  const [bytes] = await Promise.all([fetchBytes(url, signal), start()]);
  try {
    return new Conclusions(bytes);
  } catch (cause) {
    throw new EngineError('pack', cause);
  }
}

function start() {
  started ??= instantiate();
  return started;
}

/** A failed start is forgotten, so that an element that comes later may try again. */
async function instantiate() {
  try {
    await init(source && { module_or_path: source });
  } catch (cause) {
    started = undefined;
    throw new EngineError('wasm', cause);
  }
}

async function fetchBytes(url, signal) {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new EngineError('fetch', cause);
  }
}
