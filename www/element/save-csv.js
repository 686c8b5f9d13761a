import { markedText, noted } from './footnotes.js';
import { addresseeNames, chapterPath, pointName } from './words.js';

/** Programs that open tables tell UTF-8 by this. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet takes for a formula when a cell begins with it, full-width forms included. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20|]/u;

/**
 * A table with a row for each point, as RFC 4180 wants it. Every cell is quoted. Where numbers have
 * a decimal comma, spreadsheets expect semicolons between cells.
 *
 * @param {Report} report
 */
export function toCsv(report, labels) {
  const separator = labels.number(0.5).includes(',') ? ';' : ',';
  const columns = {
    ...labels.columns,
    addressees: labels.card.addressedTo,
    chapter: labels.chapterLegend,
    document: labels.documentLegend,
  };
  const row = (cells) => `${cells.map(cell).join(separator)}\r\n`;
  const asked = report.asked.join(' · ');
  const rows = report.entries.map(({ point, document, link }) => row([
    pointName(point, labels),
    addresseeNames(point, labels),
    chapterPath(point),
    point.chapeau ?? '',
    markedText(point),
    point.footnotes.map(noted).join('\n'),
    point.page,
    document.title,
    document.date,
    link,
    asked,
  ]));
  const heading = row(['point', 'addressees', 'chapter', 'chapeau', 'text', 'footnotes', 'page',
    'document', 'date', 'link', 'filters'].map((name) => columns[name]));
  return BYTE_ORDER_MARK + heading + rows.join('');
}

/** An apostrophe before what would be a formula makes it text again. */
function cell(value) {
  const text = String(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
