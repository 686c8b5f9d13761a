// Positions in texts, which WebAssembly counts in bytes of UTF-8 and JavaScript in units of UTF-16.

/** Where in a text UTF-8 takes more bytes than UTF-16 takes units. */
export class Utf16 {
  /** For each character that is not ASCII: the byte after it, and how many bytes more so far. */
  #ends = [];
  #longer = [];

  constructor(text) {
    let longer = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.codePointAt(i);
      if (code < 0x80) continue;
      const units = code < 0x10000 ? 1 : 2;
      const bytes = code < 0x800 ? 2 : units + 2;
      this.#ends.push(i + longer + bytes);
      longer += bytes - units;
      this.#longer.push(longer);
      i += units - 1;
    }
  }

  /** Units before a byte. */
  units(byte) {
    let i = this.#ends.length;
    while (i > 0 && this.#ends[i - 1] > byte) i -= 1;
    return i > 0 ? byte - this.#longer[i - 1] : byte;
  }
}
