/**
 * How a language writes numbers, plurals, lists and days, as the platform knows it.
 * `plural(2, { one: '{n} resultaat', other: '{n} resultaten' })` picks the form the language asks
 * for; a language with more forms adds `zero`, `two`, `few` or `many`.
 */
export function grammarOf(lang) {
  const rules = new Intl.PluralRules(lang);
  const format = new Intl.NumberFormat(lang);
  const and = new Intl.ListFormat(lang, { type: 'conjunction' });
  const or = new Intl.ListFormat(lang, { type: 'disjunction' });
  const days = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    number: (n) => format.format(n),
    plural: (n, forms) =>
      (forms[rules.select(n)] ?? forms.other).replace('{n}', () => format.format(n)),
    and: (items) => and.format(items),
    or: (items) => or.format(items),
    day: (date) => days.format(new Date(`${date}T00:00Z`)),
  };
}
