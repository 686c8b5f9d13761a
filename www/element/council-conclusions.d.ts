import type { ConclusionsError, DocumentInfo, Filter } from '../council_conclusions.js';

/**
 * `<council-conclusions>`: search, filters and cards for Council conclusions.
 *
 * Every property reflects its attribute, and may change at any time; the visitor's choices come
 * back in them. An empty string, which is what an absent attribute reads as, or a value that means
 * nothing is treated as the default.
 * Children of the element are its fallback: they show until it is ready and where it cannot start.
 */
export class CouncilConclusions extends HTMLElement {
  /** What is searched for. Empty: all points, in document order. */
  query: string;
  /**
   * Whom a point must be addressed to: `member-states`, `commission`, `none` … Several are
   * separated by spaces or commas.
   */
  get addressee(): string;
  set addressee(value: string | readonly string[]);
  /**
   * `any` (the default): to at least one of them. `only`: to them and nobody else. `all`: to each
   * of them, perhaps jointly with others.
   */
  addresseeMatch: string;
  /** Ids of chapters or sections, such as `II` or `II.i`; several as above. */
  get chapter(): string;
  set chapter(value: string | readonly string[]);
  /** `recital` or `point`. */
  kind: string;
  /** The id of one of the documents at hand. */
  document: string;
  /** `relevance` (the default) or `document`. Without a query it is always the document's. */
  sort: string;
  /**
   * Language of the labels, by default that of the nearest ancestor: any official language of the
   * EU, such as `nl` or `fr-BE`; others get English. Each is fetched when it is first used. The
   * official text keeps its own language.
   */
  lang: string;
  /**
   * Level of the widget's own heading, 1 to 6; the cards' headings are one below, 6 at the most.
   * Default 2.
   */
  headingLevel: number;
  /** `light` or `dark` bring their own background; `auto`, the default, follows the page. */
  get theme(): Theme;
  set theme(value: string);
  /**
   * The name under which state and selected point are kept in the page's URL fragment. The
   * attribute without a value, `true` or an empty text means `conclusions`; without the attribute,
   * or where it is `false`, nothing is kept there.
   */
  hash: boolean | string;
  /** Address of a pack to open in place of the embedded documents. */
  src: string;

  addEventListener<K extends keyof CouncilConclusionsEventMap>(
    type: K,
    listener: (this: CouncilConclusions, event: CouncilConclusionsEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof CouncilConclusionsEventMap>(
    type: K,
    listener: (this: CouncilConclusions, event: CouncilConclusionsEventMap[K]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** What may be set by a name, as JSX and templates do: the element's own properties. */
export type CouncilConclusionsProperties = Partial<
  Omit<CouncilConclusions, keyof HTMLElement | 'addressee' | 'chapter' | 'theme'> & {
    addressee: string | readonly string[];
    chapter: string | readonly string[];
    theme: string;
  }
>;

export type Theme = 'auto' | 'light' | 'dark';

/** The documents are open and the widget is on screen. */
export interface ReadyDetail {
  documents: DocumentInfo[];
}

/**
 * A search has been carried out, browsing included, and the first one, which follows
 * `conclusions-ready`.
 */
export interface SearchDetail {
  query: string;
  total: number;
  filter: Filter;
  /** Absent where the order is the default. */
  sort?: 'relevance' | 'document';
}

/** The visitor went to a point, by a link or from its card; it is marked now. */
export interface SelectDetail {
  /** What finds the point: `point-20`, or `DOCUMENT/point-20` where there are several. */
  id: string;
}

/** The widget cannot start or go on; its children are shown in its place. */
export interface ErrorDetail {
  error: Error | ConclusionsError;
  /**
   * What failed: starting the WebAssembly, fetching a pack or the labels, opening the pack, or
   * searching. `crash`: the WebAssembly broke down, and did so again in a fresh instance.
   */
  reason: 'wasm' | 'fetch' | 'pack' | 'search' | 'crash';
}

interface OwnEventMap {
  'conclusions-ready': CustomEvent<ReadyDetail>;
  'conclusions-search': CustomEvent<SearchDetail>;
  'conclusions-select': CustomEvent<SelectDetail>;
  'conclusions-error': CustomEvent<ErrorDetail>;
}

/** All of them bubble, and leave the shadow trees they start in: they can be heard all around. */
export interface CouncilConclusionsEventMap extends HTMLElementEventMap, OwnEventMap {}

declare global {
  interface HTMLElementEventMap extends OwnEventMap {}
  interface DocumentEventMap extends OwnEventMap {}
  interface WindowEventMap extends OwnEventMap {}
  interface HTMLElementTagNameMap {
    'council-conclusions': CouncilConclusions;
  }
}
