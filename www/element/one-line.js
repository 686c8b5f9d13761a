/**
 * A text as a value in a file where lines or control characters mean something: a document has
 * none in a title or a point, but whoever makes up a pack may put them there.
 */
export function oneLine(text) {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
