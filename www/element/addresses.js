/** An address that others can open too; empty for a file on somebody's disk and the like. */
export function webAddress(address) {
  return /^https?:/.test(address) ? address : '';
}

/** The page, whatever it shows. */
export function pageAddress() {
  const url = new URL(location.href);
  url.hash = '';
  return url.href;
}
