// Positions in texts, which WebAssembly counts in bytes of UTF-8 and JavaScript in units of UTF-16.

/** Where in a text UTF-8 takes more bytes than UTF-16 takes units. */
export class Utf16 {
  #longer;

  /** @param longer  for each character that is not ASCII two numbers: the byte after it, and how
      many bytes more the text so far has than units */
  constructor(longer) {
    this.#longer = longer;
  }

  static of(text) {
    const found = [];
    let longer = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.codePointAt(i);
      if (code < 0x80) continue;
      const units = code < 0x10000 ? 1 : 2;
      const bytes = code < 0x800 ? 2 : units + 2;
      found.push(i + longer + bytes, longer += bytes - units);
      i += units - 1;
    }
    return new Utf16(found);
  }

  /** Units before a byte. */
  units(byte) {
    const longer = this.#longer;
    // Characters that end before it: between these bounds.
    let from = 0;
    let to = longer.length / 2;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (longer[2 * middle] <= byte) from = middle + 1;
      else to = middle;
    }
    return from > 0 ? byte - longer[2 * from - 1] : byte;
  }
}
