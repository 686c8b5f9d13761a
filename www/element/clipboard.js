/**
 * Put text on the clipboard. Returns whether that was possible: a page without a secure address
 * has no clipboard, and a frame may not be allowed to use it.
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
