import { documentCitation } from './citation.js';
import { markedText, noted } from './footnotes.js';
import { oneLine } from './one-line.js';
import { addresseeNames, chapterPath, pointName } from './words.js';

/**
 * The points to be read, or pasted into a memo.
 *
 * @param {Report} report
 */
export function toMarkdown(report, labels) {
  const title = report.documents.length === 1 ? report.documents[0].title : labels.manyDocuments;
  const head = [
    `# ${plain(title)}`,
    ...report.documents.map((document) => plain(documentCitation(document))),
    plain(labels.asOf({ day: labels.day(report.day) })),
    report.address && `<${report.address}>`,
    plain(report.asked.join(' · ')),
    plain(report.note),
  ];
  const body = report.entries.flatMap((entry) => section(entry, labels));
  return `${[...head, ...body].filter(Boolean).join('\n\n')}\n`;
}

function section({ point, document, link }, labels) {
  const { page } = labels.card;
  const addressees = addresseeNames(point, labels);
  const pages = page.replace('{page}', point.page).replace('{pages}', document.pages);
  return [
    `## ${plain(pointName(point, labels))}`,
    plain(chapterPath(point)),
    addressees && `${plain(labels.card.addressedTo)}: **${plain(addressees)}**`,
    point.chapeau && `*${plain(point.chapeau)}*`,
    plain(markedText(point)),
    ...point.footnotes.map((note) => plain(noted(note))),
    link ? `${plain(pages)} · <${link}>` : plain(pages),
  ];
}

/** Text that says in Markdown what it says here: what would be a sign of it is escaped. */
function plain(text) {
  return oneLine(text)
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^[-+]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
