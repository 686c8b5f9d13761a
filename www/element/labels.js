import en from './labels-en.js';
import nl from './labels-nl.js';

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
