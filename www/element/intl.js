/**
 * How a language writes numbers, lists, days and other languages' names, and the plural form that a
 * number takes, as the platform knows it. Browsers know next to nothing of Irish and Maltese, and would answer in the
 * language of their own menus: such a language brings its words, and has English numbers.
 *
 * @param {string} locale  BCP 47
 * @param {{ and: string, or: string, months: string[], languages: Record<string, string> }} [own]
 *   "12 " precedes a month, " 2024" follows it
 */
export function grammarOf(locale, own) {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(own ? 'en-GB' : locale);
  return {
    form: (n) => rules.select(n),
    number: (n) => numbers.format(n),
    ...(own ? wordsFrom(own) : wordsOf(locale)),
  };
}

function wordsOf(locale) {
  const and = new Intl.ListFormat(locale, { type: 'conjunction' });
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  return {
    and: (items) => and.format(items),
    or: (items) => or.format(items),
    day: (date) => days.format(new Date(`${date}T00:00Z`)),
    language: (tag) => nameOf(tag, languages),
  };
}

function wordsFrom({ and, or, months, languages }) {
  const join = (items, word) => [items.slice(0, -1).join(', '), ...items.slice(-1)]
    .filter(Boolean).join(` ${word} `);
  return {
    and: (items) => join(items, and),
    or: (items) => join(items, or),
    day: (date) => {
      const [year, month, day] = date.split('-').map(Number);
      return `${day} ${months[month - 1]} ${year}`;
    },
    language: (tag) => languages[tag] ?? tag,
  };
}

/** A document may say that it is in a language which is none. */
function nameOf(tag, languages) {
  try {
    return languages.of(tag);
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
