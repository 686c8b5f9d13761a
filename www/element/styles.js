import cards from './style-cards.js';
import controls from './style-controls.js';
import layout from './style-layout.js';
import media from './style-media.js';
import panels from './style-panels.js';
import print from './style-print.js';
import theme from './style-theme.js';

const TEXT = theme + layout + controls + cards + panels + media + print;

/** One sheet for each document, shared by all its elements: a sheet cannot serve two documents. */
const sheets = new WeakMap();

export function styleSheetFor(document) {
  let sheet = sheets.get(document);
  if (!sheet) {
    sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(TEXT);
    sheets.set(document, sheet);
  }
  return sheet;
}
