import { grammarOf } from './intl.js';

const { number, plural, and, or, day } = grammarOf('en');
const points = (n) => plural(n, { one: '{n} point', other: '{n} points' });

export default {
  lang: 'en',
  number,
  and,
  or,

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
    '-word: without points that have this word.',
    'punt 20, punten 20-25 or overweging c: these points or recitals of this text.',
    'artikel 36, 2018/1862 or C-817/19: the points that refer to it.',
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
  related: (words, n) =>
    `${words} ${n === 1 ? 'is' : 'are'} not in the text; found through related words.`,
  showMore: (n) => plural(n, { one: 'Show {n} more result', other: 'Show {n} more results' }),

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

  card: {
    lang: 'en',
    point: 'Point {label}',
    recital: 'Recital {label}',
    addressedTo: 'Addressed to',
    page: 'Page {page} of {pages}',
    addressees: { 'member-states': 'Member States', commission: 'Commission' },
  },
};
