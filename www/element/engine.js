/**
 * The one module that knows where the WebAssembly comes from. However many elements a page has,
 * it is compiled once, and all of them share one instance; another one follows if that crashes.
 */
import init, { Conclusions, startAnew } from '../council_conclusions.js';

/**
 * @typedef {object} Instance
 * @property {typeof Conclusions} Conclusions
 * @property {Conclusions} [embedded]  the documents compiled into the binary, for the whole page
 * @property {EngineError} [crash]  what makes it unusable
 * @property {true} [isLeft]  there is another one, or one was tried to have
 */

let source;
/** How a start comes by the class: what crashed does not start again. */
let classOf = first;
/** @type {Promise<Instance> | undefined} */
let current;

/** Take the WebAssembly from these bytes instead of from the file beside the main module. */
export function configure(bytes) {
  source = bytes;
}

/** Why the widget could not start or go on: `reason` says which step failed, `cause` how. */
export class EngineError extends Error {
  /** @param {'wasm' | 'fetch' | 'pack' | 'search' | 'crash'} reason */
  constructor(reason, cause) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'EngineError';
    this.reason = reason;
  }
}

/** The instance to use now. */
export function instance() {
  current ??= started();
  return current;
}

/** The instance that takes the place of a crashed one, for all elements the same. */
export function instanceAfter(crashed) {
  if (!crashed.isLeft) {
    crashed.isLeft = true;
    classOf = startAnew;
    current = undefined;
  }
  return instance();
}

/** A failed start is forgotten, so that an element that comes later may try again. */
async function started() {
  try {
    return { Conclusions: await classOf() };
  } catch (cause) {
    current = undefined;
    throw new EngineError('wasm', cause);
  }
}

async function first() {
  await init(source && { module_or_path: source });
  return Conclusions;
}
