import { grammarOf } from './intl.js';

const { number, plural, and, or, day } = grammarOf('en');
const points = (n) => plural(n, { one: '{n} point', other: '{n} points' });

export default {
  lang: 'en',
  number,
  and,
  or,
  day,

  loading: 'Loading the text…',
  failure: 'The search cannot start here. Reload the page or use another browser.',

  manyDocuments: 'Council conclusions',
  facts: ({ formation, session, date }) =>
    [
      formation && `Council (${formation})`,
      session && `meeting ${session}`,
      day(date),
    ].filter(Boolean).join(' · '),

  searchLabel: 'Search the conclusions',
  searchButton: 'Search',
  tips: 'Search tips',
  tipLines: [
    'A word is found in every form of it, and inside compounds.',
    'Several words: the points in which all of them occur, or else most.',
    '“terroristische strijders” in quotation marks: exactly these words, in this order.',
    '-word: without points that have this word. drones OF hawala: either of them. terror*: words '
      + 'that begin so.',
    'punt 20, punten 20-25 or overweging c: these points or recitals of this text.',
    'artikel 36, 2018/1862, C-817/19 or 9997/22: the points that refer to it.',
    'adressaat:commissie or adressaat:lidstaten: only what is addressed to them.',
    'hoofdstuk:II or II.iii: only that part of the text.',
    'Typing errors and related words are understood; where they were, it says so.',
  ],

  filters: 'Filters',
  documentLegend: 'Document',
  documentAll: 'All documents',
  addresseeLegend: 'Addressed to',
  addresseeAll: 'All points',
  addresseeNone: 'Nobody in particular',
  addressees: { 'member-states': 'Member States', commission: 'Commission' },
  matchLegend: 'How strictly',
  matchAny: 'Also jointly with others',
  matchOnly: 'To them alone',
  chapterLegend: 'Chapter',
  chapterAll: 'Whole text',
  kindLegend: 'Kind',
  kindAll: 'Recitals and points',
  kinds: { recital: 'Recitals only', point: 'Points only' },

  sortLabel: 'Order',
  sorts: { relevance: 'Best first', document: 'As in the text' },

  results: (n) => plural(n, { one: '{n} result', other: '{n} results' }),
  resultsFor: (n, query) =>
    plural(n, { one: '{n} result for', other: '{n} results for' }) + ` “${query}”`,
  noResults: 'Nothing found',
  noResultsFor: (query) => `Nothing found for “${query}”`,
  corrected: (words, query) => `No point contains ${words}; showing results for “${query}”.`,
  resembling: (words) => `No point contains ${words}; showing what resembles it.`,
  fewHaveAll: (n) => (n === 0
    ? 'No point contains all of these words; showing those with most of them.'
    : `Only ${plural(n, { one: '{n} point contains', other: '{n} points contain' })} all of these `
      + 'words; points with most of them are shown too.'),
  throughRelated: (words, n) =>
    `${words} ${n === 1 ? 'is' : 'are'} not in the text; found through related words.`,
  showMore: (n) => plural(n, { one: 'Show {n} more result', other: 'Show {n} more results' }),

  showResults: (n) => plural(n, { one: 'Show {n} result', other: 'Show {n} results' }),

  activeFilters: 'Active filters',
  removeFilter: (name) => `Remove filter: ${name}`,
  clearAll: 'Clear all',
  chips: {
    addressee: (names, match) => (match === 'only' ? `Only to: ${names}` : `To: ${names}`),
    chapter: (name) => `Chapter: ${name}`,
    kind: (name) => name,
    document: (name) => `Document: ${name}`,
  },

  wordsNotFound: (words, n) =>
    plural(n, {
      one: `The word ${words} does not occur in this text.`,
      other: `The words ${words} do not occur in this text.`,
    }),
  wordsNotTogether: 'Each word occurs, but nowhere all of them in one point.',
  likenessNotTogether: (words) =>
    `No point contains ${words}; what resembles it never stands in one point with the rest.`,
  filteredOut: (n) =>
    plural(n, {
      one: 'Outside the chosen filters there is {n} point that matches.',
      other: 'Outside the chosen filters there are {n} points that match.',
    }),
  nothingLeft: 'No point fits this choice.',
  remedySuggestion: (query) => `Did you mean “${query}”?`,
  remedyWithout: (words, n) => `Search without ${words} (${points(n)})`,
  remedyOnly: (word, n) => `Search only “${word}” (${points(n)})`,
  remedyLift: {
    addressee: (n) => `Search whoever is addressed (${points(n)})`,
    chapter: (n) => `Search the whole text (${points(n)})`,
    kind: (n) => `Search recitals and points (${points(n)})`,
    document: (n) => `Search all documents (${points(n)})`,
  },
  remedyLiftAll: (n) => `Search without filters (${points(n)})`,
  remedyBrowse: 'Show the whole text',

  about: 'Explanation and context',
  why: {
    heading: 'Why this result',
    found: (word, found, ways) => `${word} is here as ${found}: ${ways}.`,
    missing: (word) => `${word} is not in this point.`,
    ways: {
      exact: 'exactly so',
      form: 'in another form',
      compound: 'as part of a compound',
      prefix: 'as the beginning of a word',
      typo: 'resembles what you typed',
      acronym: 'as an acronym',
      synonym: 'as a related word',
    },
  },
  acronyms: 'Acronyms in this point',
  refersTo: 'Refers to',
  citedBy: 'Referred to in',
  related: 'Related points',
  inTheText: 'In the text',
  previous: (name) => `Previous: ${name}`,
  next: (name) => `Next: ${name}`,

  share: 'Copy and cite',
  inContext: 'Show in context',
  copy: 'Copy',
  copyForms: { link: 'Link', text: 'Text with source', citation: 'Citation' },
  copied: (what) => `Copied: ${what}`,
  copyRefused: 'Nothing may be copied for you here. Copy the text from this field.',

  keep: 'Save or print',
  saveAs: (format) => `Save as ${format}`,
  saved: (file) => `Saved as ${file}`,
  print: 'Print',
  asOf: (day) => `Consulted on ${day}`,
  queryIs: (query) => `Query: ${query}`,
  columns: {
    point: 'Point',
    addressees: 'Addressed to',
    chapter: 'Chapter',
    chapeau: 'Chapeau',
    text: 'Text',
    footnotes: 'Footnotes',
    page: 'Page',
    document: 'Document',
    date: 'Date',
    link: 'Link',
    filters: 'Query and filters',
  },

  card: {
    lang: 'en',
    point: 'Point {label}',
    recital: 'Recital {label}',
    addressedTo: 'Addressed to',
    page: 'Page {page} of {pages}',
    addressees: { 'member-states': 'Member States', commission: 'Commission' },
  },
};
