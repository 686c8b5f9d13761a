// The start of the WebAssembly: once, from wherever it is, and with errors that say what to do.

import { ConclusionsError } from './error.js';
import { glue } from './glue.js';

/** The instance that init() starts: its class, and once it is started what it exports. */
export const first = glue();
let module;
let starting;

/** What is wrong with whoever asks too early. */
export const notStarted = 'found no WebAssembly started, expected init() to be awaited before';

/** The same promise every time; after a failure the next call tries again. */
export default function init(source) {
  starting ??= first.exported ? Promise.resolve(first.exported) : starts(source);
  return starting;
}

/** What initSync() has started meanwhile will do. */
async function starts(source) {
  try {
    return await start(source);
  } catch (error) {
    if (first.exported) return first.exported;
    starting = undefined;
    throw error;
  }
}

export function initSync(source) {
  if (first.exported) return first.exported;
  try {
    const module = compiled(source.module);
    return finish({ module, instance: new WebAssembly.Instance(module, first.imports()) });
  } catch (cause) {
    throw startFailed(cause);
  }
}

/** Another instance, which shares nothing with the first but its code. */
export async function startAnother() {
  await starting;
  if (!first.exported) throw new ConclusionsError('not-ready', notStarted);
  const another = glue();
  another.exported = another.attach(await WebAssembly.instantiate(module, another.imports()));
  return another;
}

async function start(source) {
  try {
    const place = source ? source.module_or_path : besideThisModule();
    return finish(await instantiate(await response(await place)));
  } catch (cause) {
    throw startFailed(cause);
  }
}

/** A second instance would take the memory from under the objects of the first. */
function finish(made) {
  if (!first.exported) {
    first.exported = first.attach(made.instance);
    module = made.module;
  }
  return first.exported;
}

/** What is no address is taken as it is. Node reads files, but does not fetch them. */
async function response(source) {
  const isRequest = typeof Request === 'function' && source instanceof Request;
  const isAddress = isRequest || source instanceof URL || typeof source === 'string';
  if (!isAddress) return source;
  const address = source.url ?? String(source);
  // Not imported, so that no bundler looks for it.
  const files = globalThis.process?.getBuiltinModule?.('node:fs/promises');
  const isFile = files && address.startsWith('file:');
  return isFile ? files.readFile(new URL(address)) : fetch(source);
}

async function instantiate(source) {
  if (!(typeof Response === 'function' && source instanceof Response)) return made(source);
  const { ok, status, statusText, url, headers } = source;
  if (!ok) throw new Error(`${status} ${statusText} for ${url}`);
  // Not every server says just this type, without which a browser refuses to compile while loading.
  if (headers.get('content-type') !== 'application/wasm') return made(await source.arrayBuffer());
  return WebAssembly.instantiateStreaming(source, first.imports());
}

async function made(source) {
  const result = await WebAssembly.instantiate(source, first.imports());
  return result.instance ? result : { instance: result, module: source };
}

function compiled(module) {
  return module instanceof WebAssembly.Module ? module : new WebAssembly.Module(module);
}

/** Bundlers know this form and take the file along; in some of their formats no module has an address. */
function besideThisModule() {
  return new URL('council_conclusions_bg.wasm', import.meta.url);
}

function startFailed(cause) {
  const message = `found no WebAssembly to start (${cause?.message ?? cause}), expected the ` +
    "package's council_conclusions_bg.wasm, and a policy that allows 'wasm-unsafe-eval'";
  const error = new ConclusionsError('start-failed', message);
  error.cause = cause;
  return error;
}
