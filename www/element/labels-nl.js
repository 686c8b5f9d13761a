import { grammarOf } from './intl.js';

const { number, plural, and, or, day } = grammarOf('nl');
const points = (n) => plural(n, { one: '{n} punt', other: '{n} punten' });

export default {
  lang: 'nl',
  number,
  and,
  or,

  loading: 'De tekst wordt geladen…',
  failure: 'De zoekfunctie kan hier niet starten. Ververs de pagina of gebruik een andere browser.',

  manyDocuments: 'Conclusies van de Raad',
  facts: ({ formation, session, date }) =>
    [
      formation && `Raad (${formation})`,
      session && `${session}e zitting`,
      day(date),
    ].filter(Boolean).join(' · '),

  searchLabel: 'Zoek in de conclusies',
  searchButton: 'Zoeken',
  tips: 'Zoektips',
  tipLines: [
    'Een woord wordt in elke vorm gevonden: strijder, strijders, en ook in samenstellingen.',
    'Meer woorden: de punten waarin ze allemaal voorkomen, en anders de meeste.',
    '“terroristische strijders” tussen aanhalingstekens: precies die woorden, in die volgorde.',
    '-woord: zonder punten met dat woord.',
    'punt 20, punten 20-25 of overweging c: die punten van deze tekst.',
    'artikel 36, 2018/1862 of C-817/19: de punten die daarnaar verwijzen.',
    'Typfouten en verwante woorden worden begrepen; dat staat er dan bij.',
  ],

  filters: 'Filters',
  documentLegend: 'Document',
  documentAll: 'Alle documenten',
  addresseeLegend: 'Gericht aan',
  addresseeAll: 'Alle punten',
  addresseeNone: 'Niemand in het bijzonder',
  addressees: { 'member-states': 'Lidstaten', commission: 'Commissie' },
  matchLegend: 'Hoe precies',
  matchAny: 'Ook samen met anderen',
  matchOnly: 'Alleen aan hen',
  chapterLegend: 'Hoofdstuk',
  chapterAll: 'Hele tekst',
  kindLegend: 'Soort',
  kindAll: 'Overwegingen en punten',
  kinds: { recital: 'Alleen overwegingen', point: 'Alleen punten' },

  sortLabel: 'Volgorde',
  sorts: { relevance: 'Beste eerst', document: 'Zoals in de tekst' },

  results: (n) => plural(n, { one: '{n} resultaat', other: '{n} resultaten' }),
  resultsFor: (n, query) =>
    plural(n, { one: '{n} resultaat voor', other: '{n} resultaten voor' }) + ` “${query}”`,
  noResults: 'Niets gevonden',
  noResultsFor: (query) => `Niets gevonden voor “${query}”`,
  corrected: (words, query) =>
    `Geen punt bevat ${words}; getoond worden resultaten voor “${query}”.`,
  resembling: (words) => `Geen punt bevat ${words}; getoond wordt wat daarop lijkt.`,
  related: (words, n) =>
    `${words} ${n === 1 ? 'staat' : 'staan'} niet in de tekst; gevonden via verwante woorden.`,
  showMore: (n) => plural(n, { one: 'Toon nog {n} resultaat', other: 'Toon nog {n} resultaten' }),

  activeFilters: 'Gekozen filters',
  removeFilter: (name) => `Verwijder filter: ${name}`,
  clearAll: 'Wis alles',
  chips: {
    addressee: (names, match) => (match === 'only' ? `Alleen aan: ${names}` : `Aan: ${names}`),
    chapter: (name) => `Hoofdstuk: ${name}`,
    kind: (name) => name,
    document: (name) => `Document: ${name}`,
  },

  wordsNotFound: (words, n) =>
    plural(n, {
      one: `Het woord ${words} komt in deze tekst niet voor.`,
      other: `De woorden ${words} komen in deze tekst niet voor.`,
    }),
  wordsNotTogether: 'Elk woord komt voor, maar nergens allemaal in één punt.',
  filteredOut: (n) =>
    plural(n, {
      one: 'Buiten de gekozen filters is er {n} punt dat past.',
      other: 'Buiten de gekozen filters zijn er {n} punten die passen.',
    }),
  nothingLeft: 'Geen enkel punt past bij deze keuze.',
  remedySuggestion: (query) => `Bedoelde u “${query}”?`,
  remedyWithout: (words, n) => `Zoek zonder ${words} (${points(n)})`,
  remedyOnly: (word, n) => `Zoek alleen “${word}” (${points(n)})`,
  remedyLift: {
    addressee: (n) => `Zoek ongeacht aan wie gericht (${points(n)})`,
    chapter: (n) => `Zoek in de hele tekst (${points(n)})`,
    kind: (n) => `Zoek in overwegingen én punten (${points(n)})`,
    document: (n) => `Zoek in alle documenten (${points(n)})`,
  },
  remedyLiftAll: (n) => `Zoek zonder filters (${points(n)})`,
  remedyBrowse: 'Toon de hele tekst',

  card: {
    lang: 'nl',
    point: 'Punt {label}',
    recital: 'Overweging {label}',
    addressedTo: 'Gericht aan',
    page: 'Bladzijde {page} van {pages}',
    addressees: { 'member-states': 'lidstaten', commission: 'Commissie' },
  },
};
