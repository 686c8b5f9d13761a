// What WebAssembly writes into its memory: numbers, and texts all in one.

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Two words that are the bits of a number which may be fractional. */
const bits = new Uint32Array(2);
const fraction = new Float64Array(bits.buffer);

/** Reads the words of one call after the other. */
export class Reader {
  #memory;
  #words = new Uint32Array();
  #at = 0;
  #texts = '';
  #textAt = 0;

  constructor(memory) {
    this.#memory = memory;
  }

  /** Goes to what a call has given, which is at this address. */
  at(address) {
    this.resume();
    this.#at = address / 4;
    this.#textAt = 0;
    const start = this.number();
    const length = this.number();
    const { buffer } = this.#memory;
    this.#texts = length > 0 ? decoder.decode(new Uint8Array(buffer, start, length)) : '';
    return this;
  }

  /** Goes on after another call, in which memory may have grown. */
  resume() {
    if (this.#words.length === 0) this.#words = new Uint32Array(this.#memory.buffer);
  }

  number() {
    return this.#words[this.#at++];
  }

  fraction() {
    bits[0] = this.number();
    bits[1] = this.number();
    return fraction[0];
  }

  /** A text, or undefined for none. */
  text() {
    const length = this.number() - 1;
    if (length < 0) return undefined;
    const start = this.#textAt;
    this.#textAt += length;
    return this.#texts.slice(start, this.#textAt);
  }

  list(read) {
    const list = [];
    for (let left = this.number(); left > 0; left -= 1) list.push(read(this));
    return list;
  }
}
