import en from './labels-en.js';
import nl from './labels-nl.js';

/**
 * The words of one language. Texts are plain text, never markup. A function gets what varies: `n`
 * is a number, from which `plural` of `grammarOf` picks the form; `word` and `words` come in
 * quotation marks, `name` as on cards (Punt 20), lists already joined by `and` or `or`. Nothing
 * that comes in can be inflected: where the language would, use a colon.
 *
 * @typedef {object} Labels
 * @property {string} lang  BCP 47
 * @property {Function} number  `and`, `or`, `day`: as `grammarOf(lang)` gives them
 * @property {string} loading  `failure`: shown in place of the widget
 * @property {string} manyDocuments  title over several documents; `facts`: what a document is
 * @property {string} searchLabel  to `tipLines`: the search form; examples stay in Dutch
 * @property {string} filters  to `kinds`: the filters, their legends and choices
 * @property {string} sortLabel  `sorts`: the order
 * @property {Function} results  to `showMore`: what was found; `showResults` folds the filters
 * @property {string} activeFilters  to `chips`: the filters in force
 * @property {Function} wordsNotFound  to `remedyBrowse`: why nothing was found, and the ways out
 * @property {string} about  a panel below a card: `why` the words were found there; `acronyms`,
 *   `refersTo`, `citedBy`, `related`, `inTheText` are headings, `previous` and `next` links
 * @property {string} share  the other panel: `inContext`, and `copy`, the heading over `copyForms`
 *   and the names of formats; `copied`, `copyRefused`: what came of it
 * @property {string} keep  to `columns`: ways to save and print, and the headings of a table
 * @property {object} card  as `CardLabels` of the main module, complete
 */

/** One entry a language, by its primary subtag. A new language is one file and one name here. */
const LABELS = { en, nl };

/** The labels for an element: in its own language or its nearest ancestor's, else in English. */
export function labelsFor(element) {
  const primary = languageOf(element).toLowerCase().split('-', 1)[0];
  return Object.hasOwn(LABELS, primary) ? LABELS[primary] : en;
}

/** The `lang` in force at an element; the search goes on outside a shadow tree it stands in. */
function languageOf(element) {
  for (let node = element; node; node = node.getRootNode().host) {
    const holder = node.closest('[lang]');
    if (holder) return holder.getAttribute('lang');
  }
  return '';
}
