/** Milliseconds after which every browser has taken over the file that a click began to save. */
const TAKEN = 30_000;

/** Let the visitor save a text as a file. It is made here, nothing is asked of any server. */
export function download(text, name, type) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), TAKEN);
}
