// Positions in texts, which WebAssembly counts in bytes of UTF-8 and JavaScript in units of UTF-16.

/** Where in a text UTF-8 takes more bytes than UTF-16 takes units. */
export class Utf16 {
  /** For each character that is not ASCII: the byte after it, and how many bytes more so far. */
  #ends = [];
  #longer = [];

  constructor(text) {
    let longer = 0;
    for (const { 0: character, index } of text.matchAll(/[^\0-\x7f]/gu)) {
      const units = character.length;
      const bytes = units + (character < '\u0800' ? 1 : 2);
      this.#ends.push(index + longer + bytes);
      longer += bytes - units;
      this.#longer.push(longer);
    }
  }

  /** Units before a byte. */
  units(byte) {
    let i = this.#ends.length;
    while (i > 0 && this.#ends[i - 1] > byte) i -= 1;
    return i > 0 ? byte - this.#longer[i - 1] : byte;
  }
}
