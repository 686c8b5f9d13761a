/** Where plain text has no raised figures of its own, these are. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The text of a point with the marks of its footnotes, as the document prints it. */
export function markedText({ text, footnotes, footnotePlaces }) {
  const starts = [0, ...footnotePlaces];
  const pieces = starts.map((start, i) => text.slice(start, starts[i + 1]));
  const marks = ['', ...footnotes.map(({ mark }) => raised(mark))];
  return pieces.map((piece, i) => marks[i] + piece).join('');
}

/** A footnote behind its mark. */
export function noted({ mark, text }) {
  return `${raised(mark)} ${text}`;
}

function raised(mark) {
  return mark.replace(/\d/g, (digit) => RAISED[digit]);
}
