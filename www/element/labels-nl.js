import { grammarOf } from './intl.js';

const { number, plural, and, or, day } = grammarOf('nl');
const points = (n) => plural(n, { one: '{n} punt', other: '{n} punten' });

export default {
  lang: 'nl',
  number,
  and,
  or,
  day,

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
    '-woord: zonder punten met dat woord. drones OF hawala: een van beide. terror*: woorden die '
      + 'zo beginnen.',
    'punt 20, punten 20-25 of overweging c: die punten van deze tekst.',
    'artikel 36, 2018/1862, C-817/19 of 9997/22: de punten die daarnaar verwijzen.',
    'adressaat:commissie of adressaat:lidstaten: alleen wat aan hen gericht is.',
    'hoofdstuk:II of II.iii: alleen dat deel van de tekst.',
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
  fewHaveAll: (n) => (n === 0
    ? 'Geen punt bevat al deze woorden; getoond worden de punten met de meeste ervan.'
    : `Alleen ${plural(n, { one: '{n} punt bevat', other: '{n} punten bevatten' })} al deze `
      + 'woorden; daarbij staan punten met de meeste ervan.'),
  throughRelated: (words, n) =>
    `${words} ${n === 1 ? 'staat' : 'staan'} niet in de tekst; gevonden via verwante woorden.`,
  showMore: (n) => plural(n, { one: 'Toon nog {n} resultaat', other: 'Toon nog {n} resultaten' }),

  showResults: (n) =>
    plural(n, { one: 'Toon {n} resultaat', other: 'Toon {n} resultaten' }),

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
  likenessNotTogether: (words) =>
    `Geen punt bevat ${words}; wat daarop lijkt, staat nergens samen met de rest in één punt.`,
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

  about: 'Uitleg en verband',
  why: {
    heading: 'Waarom dit resultaat',
    found: (word, found, ways) => `${word} staat hier als ${found}: ${ways}.`,
    missing: (word) => `${word} staat niet in dit punt.`,
    ways: {
      exact: 'precies zo',
      form: 'in een andere vorm',
      compound: 'als deel van een samenstelling',
      prefix: 'als begin van een woord',
      typo: 'lijkt op wat u typte',
      acronym: 'als afkorting',
      synonym: 'als verwant woord',
    },
  },
  acronyms: 'Afkortingen in dit punt',
  refersTo: 'Verwijst naar',
  citedBy: 'Genoemd in',
  related: 'Verwante punten',
  inTheText: 'In de tekst',
  previous: (name) => `Vorige: ${name}`,
  next: (name) => `Volgende: ${name}`,

  share: 'Kopieer en citeer',
  inContext: 'Toon in context',
  copy: 'Kopieer',
  copyForms: { link: 'Link', text: 'Tekst met bron', citation: 'Bronvermelding' },
  copied: (what) => `Gekopieerd: ${what}`,
  copyRefused: 'Kopiëren mag hier niet vanzelf. Kopieer de tekst uit dit veld.',

  keep: 'Opslaan of afdrukken',
  saveAs: (format) => `Opslaan als ${format}`,
  saved: (file) => `Opgeslagen als ${file}`,
  print: 'Afdrukken',
  asOf: (day) => `Geraadpleegd op ${day}`,
  queryIs: (query) => `Zoekvraag: ${query}`,
  columns: {
    point: 'Punt',
    addressees: 'Gericht aan',
    chapter: 'Hoofdstuk',
    chapeau: 'Aanhef',
    text: 'Tekst',
    footnotes: 'Voetnoten',
    page: 'Bladzijde',
    document: 'Document',
    date: 'Datum',
    link: 'Link',
    filters: 'Zoekvraag en filters',
  },

  card: {
    lang: 'nl',
    point: 'Punt {label}',
    recital: 'Overweging {label}',
    addressedTo: 'Gericht aan',
    page: 'Bladzijde {page} van {pages}',
    addressees: { 'member-states': 'lidstaten', commission: 'Commissie' },
  },
};
