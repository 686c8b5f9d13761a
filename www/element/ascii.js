/**
 * Bytes as ASCII text that compresses almost as well as the bytes themselves. Base64 does not: in it
 * the same bytes look different at every third place.
 *
 * The most frequent bytes are one character, the others two. A text begins with the values of the
 * bytes in the order of their frequency.
 */
const isSafe = (character) => !'"\\<'.includes(character);

/** Printable, and without what could end a string or a script. */
const ALPHABET = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(isSafe);
const BASE = ALPHABET.length;

/** As many ranks have one character; the remaining characters begin a pair. */
const SINGLES = BASE - 2;

const VALUES = 256;
const pair = (number) => ALPHABET[Math.floor(number / BASE)] + ALPHABET[number % BASE];

/** @param {Uint8Array} bytes */
export function encode(bytes) {
  const counts = new Uint32Array(VALUES);
  for (const byte of bytes) counts[byte] += 1;
  const values = [...counts.keys()].sort((a, b) => counts[b] - counts[a]);
  const codes = [];
  values.forEach((value, rank) => {
    codes[value] = rank < SINGLES ? ALPHABET[rank] : pair(SINGLES * BASE + rank - SINGLES);
  });
  return values.map(pair).join('') + Array.from(bytes, (byte) => codes[byte]).join('');
}

export function decode(text) {
  const digits = new Uint8Array(128);
  ALPHABET.forEach((character, i) => { digits[character.charCodeAt()] = i; });
  const digit = (i) => digits[text.charCodeAt(i)];
  const values = Array.from({ length: VALUES }, (_, i) => digit(2 * i) * BASE + digit(2 * i + 1));
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let i = 2 * VALUES; i < text.length; i += 1) {
    let rank = digit(i);
    if (rank >= SINGLES) rank = SINGLES + (rank - SINGLES) * BASE + digit(i += 1);
    bytes[length] = values[rank];
    length += 1;
  }
  return bytes.subarray(0, length);
}
