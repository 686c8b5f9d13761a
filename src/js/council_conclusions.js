// The package's main module: what is said in council_conclusions.d.ts, behind a start of our own,
// so that nothing can be done too early without being told so.

import { Conclusions as Methods } from './conclusions.js';
import { ConclusionsError } from './error.js';
import { first, notStarted, startAnother } from './start.js';

export { default, initSync } from './start.js';
export { ConclusionsError };

export const Conclusions = over(first);

/** The class over another instance, for going on after the present one has crashed. */
export async function startAnew() {
  return over(await startAnother());
}

/** @param {{ Conclusions, exported }} instance  nothing is exported before the start */
function over(instance) {
  class Conclusions extends Methods {
    /** Minifying takes the name away, which consoles show. */
    static name = 'Conclusions';

    constructor(pack) {
      if (!instance.exported) throw new ConclusionsError('not-ready', notStarted);
      super(pack, (bytes) => new instance.Conclusions(bytes), instance.exported.memory);
    }
  }
  if (Symbol.dispose) Conclusions.prototype[Symbol.dispose] = Conclusions.prototype.free;
  return Conclusions;
}
