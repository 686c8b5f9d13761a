import { LANGUAGES } from './languages.js';
import { wordingFrom } from './wording.js';

/** Labels by their language, come or still coming, for all elements. */
const labels = new Map();

/** The language of an element's labels: its own or its nearest ancestor's, else English. */
export function languageFor(element) {
  const primary = languageOf(element).toLowerCase().split('-', 1)[0];
  return Object.hasOwn(LANGUAGES, primary) ? primary : 'en';
}

/** Call whenever a language around the element changes, in its page or a shadow tree it stands in. */
export function onLanguageChange(element, signal, call) {
  const observer = new MutationObserver(call);
  for (let node = element; node; node = node.getRootNode().host) {
    observer.observe(node.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
  }
  signal.addEventListener('abort', () => observer.disconnect());
}

/** What cannot be had is forgotten, so that it may be asked for again. */
export function loadLabels(lang) {
  if (!labels.has(lang)) {
    const loading = load(lang);
    labels.set(lang, loading);
    loading.catch(() => labels.delete(lang));
  }
  return labels.get(lang);
}

async function load(lang) {
  const { default: file } = await LANGUAGES[lang]();
  return wordingFrom(lang, file);
}

/** The `lang` in force at an element; the search goes on outside a shadow tree it stands in. */
function languageOf(element) {
  for (let node = element; node; node = node.getRootNode().host) {
    // In XML it may be `xml:lang`.
    const holder = node.closest('[*|lang]');
    if (holder) return holder.getAttribute('lang') ?? holder.getAttribute('xml:lang');
  }
  return '';
}
