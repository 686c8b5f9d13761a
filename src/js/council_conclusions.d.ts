/// <reference lib="esnext.disposable" />

/**
 * The official text of Council conclusions, compiled into WebAssembly: search, filters, cards.
 *
 * Call `init()` once (or `initSync()` with bytes), then make a `Conclusions`. Objects of points are
 * made once, reused and frozen.
 */

/** Bytes, a compiled module, or where to get them. */
export type WasmSource =
  | RequestInfo
  | URL
  | Response
  | BufferSource
  | WebAssembly.Module
  | Promise<RequestInfo | URL | Response | BufferSource | WebAssembly.Module>;

/**
 * Loads and instantiates the WebAssembly module once; later calls return the same promise, after a
 * failure they try again. Without a source it is taken from beside this module: fetched, or in
 * Node (from 20.16) read.
 * @throws ConclusionsError `start-failed`, asynchronously
 */
export default function init(source?: { module_or_path: WasmSource }): Promise<unknown>;

/**
 * The same at once, from bytes or a compiled module: for Node, workers and tests. Where `init()` is
 * still under way, it will give what this has started.
 * @throws ConclusionsError `start-failed`
 */
export function initSync(source: { module: BufferSource | WebAssembly.Module }): unknown;

/**
 * Starts another instance of the WebAssembly and gives its class: for going on after a call has
 * thrown a `WebAssembly.RuntimeError`, which leaves an instance and all its objects unusable. The
 * instances share nothing but their code, so nothing is fetched or compiled again.
 * @throws ConclusionsError `not-ready`, asynchronously
 */
export function startAnew(): Promise<typeof Conclusions>;

/** What an error is about; stable, unlike its message. */
export type ErrorCode =
  | 'bad-pack'
  | 'unknown-point'
  | 'unknown-addressee'
  | 'unknown-chapter'
  | 'unknown-document'
  | 'bad-option'
  /** `renderCard` where there is no DOM. */
  | 'no-document'
  /** The WebAssembly could not be loaded or instantiated; `cause` says why. */
  | 'start-failed'
  /** `new Conclusions` before `init()` has been awaited. */
  | 'not-ready'
  /** Use of an object after its `free()`. */
  | 'freed';

/**
 * Every error thrown by this package. Its message says what was found, what was expected and what
 * to do.
 */
export class ConclusionsError extends Error {
  constructor(code: ErrorCode, message: string);
  readonly name: 'ConclusionsError';
  readonly code: ErrorCode;
}

/** The documents of a pack, ready to be searched and shown. */
export class Conclusions {
  /**
   * The documents compiled into the binary, or those of a pack's bytes.
   * @throws ConclusionsError `bad-pack`, `not-ready`, or `bad-option` for what is no Uint8Array
   */
  constructor(pack?: Uint8Array);

  /** All documents. */
  documents(): DocumentInfo[];

  /**
   * Chapters and their sections, in document order, with the number of points in each; of one
   * document, or of all one after the other.
   * @throws ConclusionsError `unknown-document`, or `bad-option` for an id that is no string
   */
  outline(document?: string): Division[];

  /**
   * All recitals and points in document order, or those that the filter lets through. Options of
   * `search` may stand beside the filter, and change nothing.
   * @throws ConclusionsError `unknown-addressee`, `unknown-chapter`, `unknown-document`,
   * `bad-option`
   */
  points(filter?: Filter): Point[];

  /**
   * The recital or point of this id. Where there are several documents, `DOCUMENT/ID` says which
   * one's is meant, here and in the methods below; an id alone means the first one's that has it.
   */
  point(id: string): Point | undefined;

  /**
   * Points of the same document on the same subject, the closest first: at most five, none where
   * nothing is close.
   * @throws ConclusionsError `unknown-point`
   */
  related(id: string): Point[];

  /**
   * How each word of a query stands in a point: what an interface says to "why this result?". Words
   * that are excluded or decide nothing are left out.
   * @throws ConclusionsError `unknown-point`, or `bad-option` for a query that is no string
   */
  explain(id: string, query: string): Explanation[];

  /**
   * Finds points by words: in other forms, inside compounds, as acronyms and synonyms, and with
   * typing errors; the last word may be unfinished. First come points that all words stand in;
   * where these are fewer than three, those that most stand in follow, with what they lack as
   * `missing`; nothing is found if most does not belong to the text.
   *
   * `"…"` finds exactly these words, `-word` and `NIET word` exclude, `OF` between two asks for
   * either, `word*` finds what begins so; `punt 20`, `punten 20-25`, `overweging c` name points; `artikel 36`,
   * `2018/1862`, `C-817/19` are taken as one; `adressaat:commissie`, `hoofdstuk:II` and `II.iii` are
   * conditions. Anything malformed is read as words, the first 400 of them. An empty query browses:
   * every point the filter lets through, in document order.
   * @throws ConclusionsError as `points`
   */
  search(query: string, options?: SearchOptions): SearchResult;

  /**
   * A card as a detached element, built node by node. It has no id: where links to points are to
   * lead to it, the element around it needs the point's.
   * @throws ConclusionsError `unknown-point`, `bad-option`, `no-document`
   */
  renderCard(id: string, options?: CardOptions): HTMLElement;

  /**
   * The same card as HTML text, for pages rendered without a browser. Equal to
   * `renderCard(…).outerHTML`.
   * @throws ConclusionsError `unknown-point`, `bad-option`
   */
  renderCardHtml(id: string, options?: CardOptions): string;

  /** Gives the memory back. Every other method then throws ConclusionsError `freed`. */
  free(): void;
  [Symbol.dispose](): void;
}

/** Whoever a chapeau names. An open set: other documents add other addressees. */
export type Addressee = 'member-states' | 'commission' | (string & {});

/** A document, without its text. */
export interface DocumentInfo {
  /** `conclusions-2024-12-12`, from the seed's file name. */
  id: string;
  /** BCP 47 tag of the text's language: `nl`. */
  lang: string;
  /** The annex's own title. */
  title: string;
  /** Day of adoption, `YYYY-MM-DD`. */
  date: string;
  /** Council formation: `Justitie en Binnenlandse Zaken`. */
  formation?: string;
  /** Number of the Council meeting: 4068. */
  session?: number;
  /** Pages of the official document. */
  pages: number;
  /** SHA-256 of the seed's bytes, hexadecimal. */
  sha256: string;
  /** Short forms the text explains itself, in its order. */
  acronyms: Acronym[];
}

/** A short form the text explains itself: `Schengeninformatiesysteem (SIS)`. */
export interface Acronym {
  short: string;
  long: string;
  /** Id of the point that explains it. */
  point: string;
}

/** A chapter, or a section of one. */
export interface Division {
  /** `inleiding`, `algemene-overwegingen`, `I`, `II`, `II.i`. */
  id: string;
  /** `I`, `II`, `i)`; none for an unnumbered heading. */
  label?: string;
  title: string;
  /** Points and recitals in it, its sections' included. */
  points: number;
  children: Division[];
}

/** A recital or a point, frozen like every list and object in it. */
export interface Point {
  /** `recital-a`, `point-20`: unique in its document, a URL fragment. */
  readonly id: string;
  /** Id of its document. */
  readonly document: string;
  readonly kind: 'recital' | 'point';
  /** `a`, `20`. */
  readonly label: string;
  /** Id of the innermost division: `inleiding`, `I`, `II.i`. */
  readonly chapter: string;
  /** From the chapter down to the innermost division. */
  readonly path: PathItem[];
  /** In the order of the chapeau; empty where nobody is addressed. */
  readonly addressees: Addressee[];
  /** `In dit verband verzoekt de RAAD de LIDSTATEN:` */
  readonly chapeau?: string;
  /** Without label and footnote marks, hyphenation repaired, one line. */
  readonly text: string;
  /** Page of the official document on which it begins, from 1. */
  readonly page: number;
  readonly footnotes: Footnote[];
  /** Where in `text` the mark of each footnote stands, in UTF-16 units as strings count. */
  readonly footnotePlaces: number[];
  /** In the order of the text, those of footnotes last. */
  readonly references: Reference[];
  /** Ids of the points of its document that refer to this one, in document order. */
  readonly citedBy: string[];
}

/** A division on the way down to a point. */
export interface PathItem {
  readonly id: string;
  readonly label?: string;
  readonly title: string;
}

/** A footnote of a point. */
export interface Footnote {
  /** As printed: `1`. */
  readonly mark: string;
  readonly text: string;
}

/** Words that name another point, an act, a document, a case or a treaty. */
export interface Reference {
  readonly kind: 'point' | 'act' | 'council-document' | 'case' | 'treaty' | 'article';
  /** As it stands in the point. */
  readonly text: string;
  /** `point-12` for a reference inside the document. */
  readonly target?: string;
  /** Official address, where one can be derived with certainty. */
  readonly url?: string;
}

/** Conditions on points; all must hold. What is absent, `undefined` or an empty list is none. */
export interface Filter {
  /** Several: see `addresseeMatch`. `none`: points that address nobody. */
  addressee?: Addressee | 'none' | readonly (Addressee | 'none')[] | undefined;
  /**
   * `any` (default): addressed at least to one of these; `only`: to all of these and nobody else;
   * `all`: to each of these, perhaps jointly with others.
   */
  addresseeMatch?: 'any' | 'only' | 'all' | undefined;
  /** A chapter includes its sections; several: any of them. */
  chapter?: string | readonly string[] | undefined;
  kind?: 'recital' | 'point' | undefined;
  document?: string | undefined;
}

export interface SearchOptions extends Filter {
  /** Hits to return at the most, a whole number from 0; `Infinity` for all. Default 20. */
  limit?: number | undefined;
  /** Hits to skip, a whole number from 0. Default 0. */
  offset?: number | undefined;
  /** Default `relevance`: the best first, equals in document order. */
  sort?: 'relevance' | 'document' | undefined;
}

export interface SearchResult {
  /** All points found, whatever the limit. */
  total: number;
  hits: Hit[];
  /** Counts each value would give if it alone were chosen, the other filters kept. */
  facets: {
    addressee: { value: Addressee | 'none'; count: number }[];
    chapter: { value: string; count: number }[];
    kind: { value: 'recital' | 'point'; count: number }[];
    document: { value: string; count: number }[];
  };
  /**
   * What was searched for, word by word, and in how many points each was found, whatever the
   * filter. Nothing is dropped silently.
   */
  terms: Term[];
  /** A corrected query, where that would find something within the same filter. */
  suggestion?: string;
}

/** A word of the query, as it was understood. */
export interface Term {
  /** As typed, without quotation marks, hyphen and asterisk. */
  text: string;
  /** Points that it finds by itself. */
  count: number;
  /** How it was matched, the closest first. */
  how: Match[];
  /** Points in which it stands are not wanted: it was typed as `-word`. */
  excluded?: true;
  /** It may stand in place of the word before it: `OF` was typed between them. */
  alternative?: true;
  /** It only holds the query together, or asks (`wat`, `de`, `over`): it decides nothing. */
  minor?: true;
}

/** How a word of the query stands in a point. */
export interface Explanation {
  /** As typed, like that of a `Term`. */
  text: string;
  /** How it was matched, the closest first; empty: it does not stand there. */
  how: Match[];
  /**
   * The words of the text and its footnotes that it matched, each once; where there are none, the
   * whole chapeau or title that has some. Empty for a condition and for the name of a point.
   */
  found: string[];
}

/** How a word of the query matched a word of the text. */
export type Match = 'exact' | 'form' | 'compound' | 'prefix' | 'typo' | 'acronym' | 'synonym';

/** A point that was found. */
export interface Hit {
  /**
   * What `point`, `related` and `renderCard` find the point by: its id, after `DOCUMENT/` where
   * there are several documents.
   */
  id: string;
  /** Comparable within one result only; 0 where nothing was searched for. */
  score: number;
  point: Point;
  /** The whole text; the texts joined are exactly `point.text`. */
  marks: Segment[];
  /** The best passage; `…` where the text goes on before or after it. */
  snippet: Segment[];
  /** How the words were matched, the closest first. */
  why: Match[];
  /** Words of the query, as typed, that stand neither in the point nor in what stands over it. */
  missing?: string[];
}

/** A stretch of text. */
export interface Segment {
  text: string;
  /** It matched the query. */
  mark?: true;
}

export interface CardOptions {
  /** Words to mark: in the text, its footnotes, the chapeau and the titles over it. */
  query?: string;
  /** Words around the official text; what is left out stays Dutch. */
  labels?: Partial<CardLabels>;
  /** Level of the card's heading. Default 3. */
  headingLevel?: 2 | 3 | 4 | 5 | 6;
  /**
   * What precedes a point's id in links to points. A `#` is put between where it has none. Default
   * `#`. An address that could run script gives no link.
   */
  baseUrl?: string;
}

/** Words around the official text; in templates, `{label}`, `{page}` and `{pages}` are filled in. */
export interface CardLabels {
  /** BCP 47 tag of the labels' language. Default `nl`. */
  lang: string;
  /** Default `Punt {label}`. */
  point: string;
  /** Default `Overweging {label}`. */
  recital: string;
  /** Default `Gericht aan`. */
  addressedTo: string;
  /** Default `Bladzijde {page} van {pages}`. */
  page: string;
  /** Names of addressees by their ids; an id without a name is shown as it is. */
  addressees: Record<string, string>;
}
