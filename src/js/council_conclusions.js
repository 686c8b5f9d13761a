// The package's main module: the generated glue, started only once however often it is asked.

import load, { initSync as loadSync } from './glue.js';

export { Conclusions, ConclusionsError } from './glue.js';

let started;

/** The same promise every time; after a failure the next call tries again. */
export default function init(source) {
  started ??= load(source).catch((error) => {
    started = undefined;
    throw error;
  });
  return started;
}

export function initSync(source) {
  const instance = loadSync(source);
  started ??= Promise.resolve(instance);
  return instance;
}
