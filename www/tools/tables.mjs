/** Tables of bytes, in Markdown. */

const names = {
  wasm: '`council_conclusions_bg.wasm`, text and index included',
  glue: '`council_conclusions.js`, which starts it',
  engine: 'the engine: both of them',
  element: 'the element with one language',
  module: 'engine and element',
  standalone: '`standalone.js`, everything in one script',
  page: '`www/dist/index.html`, the offline page',
};

export const COMPRESSED = ['raw', 'gzip -9', 'brotli -11'];

/** The README's table of what measureAll() returns. */
export function sizeTable(sizes) {
  return table('bytes', COMPRESSED, sizes);
}

/** Rows are lists of numbers by name; what visitors load may go by its short name. */
export function table(title, columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  const body = Object.entries(rows).map(([name, numbers]) =>
    line([names[name] ?? name, ...numbers.map((number) => number.toLocaleString('en'))]));
  return [line([title, ...columns]), `|---|${'---:|'.repeat(columns.length)}\n`, ...body].join('');
}
