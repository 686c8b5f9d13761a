// The package's main module: the generated glue behind a start of our own, so that nothing can be
// done too early or too late without being told so.

import { ConclusionsError } from './glue.js';
import { Engine, isStarted, notStarted, startAnother } from './start.js';

export { default, initSync } from './start.js';
export { ConclusionsError };

export const Conclusions = safe(Engine);

/** The class over another instance, for going on after the present one has crashed. */
export async function startAnew() {
  return safe(await startAnother());
}

function safe(Engine) {
  class Conclusions extends Engine {
    /** Minifying takes the name away, which consoles show. */
    static name = 'Conclusions';

    #isFree = false;

    constructor(pack) {
      if (!isStarted()) throw new ConclusionsError('not-ready', notStarted);
      super(pack);
    }

    free() {
      if (this.#isFree) return;
      this.#isFree = true;
      super.free();
      // Every method of the glue reads its pointer first.
      Object.defineProperty(this, '__wbg_ptr', { get: refuse });
    }
  }
  if (Symbol.dispose) Conclusions.prototype[Symbol.dispose] = Conclusions.prototype.free;
  return Conclusions;
}

function refuse() {
  throw new ConclusionsError('freed', 'found an object that was freed, expected one in use');
}
