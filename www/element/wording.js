import { grammarOf } from './intl.js';

/**
 * A language file as the widget uses it. Texts stay texts; a text with placeholders becomes a
 * function of their values, and so do the plural forms of one, which choose by the value of `n`:
 * `labels.resultsFor({ n: 2, query: '“drones”' })`. What a value says is never looked into.
 *
 * @param {string} lang  BCP 47
 * @param {object} file  see labels/README.md
 */
export function wordingFrom(lang, { locale, own, card, ...texts }) {
  const grammar = grammarOf(locale, own);
  return { ...usable(texts, grammar), ...grammar, lang, card: { ...card, lang } };
}

function usable(text, grammar) {
  if (typeof text === 'string') {
    return text.includes('{') ? (values) => filled(text, values, grammar) : text;
  }
  if (text.other) {
    return (values) => filled(text[grammar.form(values.n)] ?? text.other, values, grammar);
  }
  const entries = Object.entries(text);
  return Object.fromEntries(entries.map(([key, inner]) => [key, usable(inner, grammar)]));
}

function filled(template, values, { number }) {
  return template.replace(/\{(\w+)\}/g, (_all, name) =>
    (name === 'n' ? number(values.n) : values[name]));
}
