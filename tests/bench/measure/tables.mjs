/** Cells and tables in Markdown. */

/** Columns of numbers are aligned to the right, but for the first. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  const filled = rows.map((cells) => head.map((_, i) => cells[i] ?? ''));
  const isNumeric = (i) => i > 0 && rows.some((cells) => /^\d/.test(cells[i]));
  const rule = `|${head.map((_, i) => (isNumeric(i) ? '---:' : '---')).join('|')}|\n`;
  return line(head) + rule + filled.map(line).join('');
}

/** Three digits that count. */
function rounded(value) {
  if (value === undefined) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 10 ? 1 : 2);
}

export const milliseconds = (ms) => (ms < 0.1 ? ms.toFixed(4) : rounded(ms));
export const microseconds = (ms) => rounded(ms === undefined ? ms : ms * 1000);
export const kilobytes = (bytes) => rounded(bytes === undefined ? bytes : bytes / 1000);
