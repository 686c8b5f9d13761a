import { ConclusionsError } from '../council_conclusions.js';
import { EngineError, instance, instanceAfter } from './engine.js';

/** The documents compiled into the binary, which the whole page shares. */
export function embeddedDocuments() {
  return new Documents(async () => (used) => {
    used.embedded ??= new used.Conclusions();
    return used.embedded;
  });
}

/** The documents of the pack at `url`, for one element. The browser keeps it, not the page. */
export function packDocuments(url, signal) {
  let pack;
  return new Documents(async () => {
    pack ??= await fetchPack(url, signal);
    const bytes = new Uint8Array(await pack.arrayBuffer());
    return ({ Conclusions }) => new Conclusions(bytes);
  }, { isOwn: true });
}

/**
 * Open documents that outlive a crash of the WebAssembly. A crash leaves its instance unusable for
 * everybody: whoever asks it next is told so, and may open the same documents in the next one.
 */
class Documents {
  #load;
  #isOwn;
  #instance;
  #opened;
  #reopening;
  /** How often it was these documents that crashed an instance. */
  #crashes = 0;

  /** The methods of `Conclusions`, carried out by whichever instance is in use. */
  conclusions = new Proxy({}, {
    get: (_target, name) => {
      if (typeof this.#opened[name] !== 'function') return undefined;
      return (...values) => this.#attempt(() => this.#opened[name](...values));
    },
  });

  /** @param {() => Promise<(used: Instance) => Conclusions>} load  what opens them, each time */
  constructor(load, { isOwn = false } = {}) {
    this.#load = load;
    this.#isOwn = isOwn;
  }

  /** A second crash would not be the last. */
  get mayReopen() {
    return this.#crashes < 2;
  }

  async open() {
    const [open, used] = await Promise.all([this.#load(), instance()]);
    this.#openIn(used, open);
  }

  /** Go on in the next instance, or in the one after it where that has crashed meanwhile. */
  reopen() {
    this.#reopening ??= this.#openElsewhere().finally(() => {
      this.#reopening = undefined;
    });
    return this.#reopening;
  }

  async #openElsewhere() {
    const open = await this.#load();
    let used = this.#instance;
    while (used.crash) used = await instanceAfter(used);
    this.#openIn(used, open);
  }

  free() {
    if (this.#isOwn && !this.#instance?.crash) this.#opened?.free();
  }

  #openIn(used, open) {
    this.#instance = used;
    try {
      this.#opened = this.#attempt(() => open(used));
    } catch (cause) {
      throw cause instanceof EngineError ? cause : new EngineError('pack', cause);
    }
  }

  #attempt(work) {
    const used = this.#instance;
    if (used.crash) throw used.crash;
    try {
      return work();
    } catch (error) {
      if (!isCrash(error)) throw error;
      this.#crashes += 1;
      used.crash = new EngineError('crash', error);
      throw used.crash;
    }
  }
}

/** A trap, or too many calls within each other, which browsers name differently. */
function isCrash(error) {
  const isTooDeep = error instanceof RangeError || error?.name === 'InternalError';
  return isTooDeep || error instanceof WebAssembly.RuntimeError;
}

async function fetchPack(url, signal) {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) {
      throw new ConclusionsError('bad-pack', `found the status ${response.status} at ` +
        `${response.url}, expected a pack; check the address in src`);
    }
    return await response.blob();
  } catch (cause) {
    throw new EngineError('fetch', cause);
  }
}
