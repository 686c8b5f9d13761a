/**
 * The whole contract as a user's program. It is compiled and never run; each line marked with
 * `@ts-expect-error` is a mistake that the declarations have to catch.
 */
import init, { Conclusions, ConclusionsError, initSync, startAnew } from 'council-conclusions';
import type {
  Addressee,
  CardLabels,
  CardOptions,
  Division,
  DocumentInfo,
  Filter,
  Hit,
  Match,
  Point,
  Reference,
  SearchOptions,
  SearchResult,
  Segment,
} from 'council-conclusions';
import type { CouncilConclusions } from 'council-conclusions/element';

export async function start(bytes: Uint8Array<ArrayBuffer>): Promise<Conclusions> {
  await init();
  await init({ module_or_path: '/council_conclusions_bg.wasm' });
  await init({ module_or_path: new URL('https://example.eu/council_conclusions_bg.wasm') });
  await init({ module_or_path: new Request('/council_conclusions_bg.wasm') });
  await init({ module_or_path: await fetch('/council_conclusions_bg.wasm') });
  await init({ module_or_path: bytes });
  await init({ module_or_path: bytes.buffer });
  const module = new WebAssembly.Module(bytes);
  await init({ module_or_path: module });
  initSync({ module });
  initSync({ module: bytes });
  // @ts-expect-error: an address can only be loaded asynchronously
  initSync('/council_conclusions_bg.wasm');
  // @ts-expect-error: a pack is bytes, not an address
  new Conclusions('/pack.bin');
  return new Conclusions(bytes);
}

export async function goOn(crashed: unknown): Promise<Conclusions> {
  if (!(crashed instanceof WebAssembly.RuntimeError)) throw crashed;
  const Another = await startAnew();
  return new Another();
}

export function describe(document: DocumentInfo): string {
  const { id, lang, title, date, pages, sha256 } = document;
  const formation: string = document.formation ?? 'Raad';
  const session: number = document.session ?? 0;
  // @ts-expect-error: not every document has a session
  const certain: number = document.session;
  return [id, lang, title, date, formation, session.toFixed(), pages.toFixed(), sha256].join(' ');
}

export function contents(conclusions: Conclusions): string[] {
  const line = ({ id, label, title, points, children }: Division): string[] => [
    `${id} ${label ?? ''} ${title} ${points.toFixed()}`,
    ...children.flatMap(line),
  ];
  const [document] = conclusions.documents();
  return [...conclusions.outline(), ...conclusions.outline(document?.id)].flatMap(line);
}

export function read(conclusions: Conclusions): string {
  const all: readonly Point[] = conclusions.points();
  const found: Point | undefined = conclusions.point('point-20');
  // @ts-expect-error: there may be no such point
  conclusions.point('point-20').text;
  return [...all, ...(found ? [found] : [])].map(readPoint).join('\n');
}

function readPoint(point: Point): string {
  const { id, document, kind, label, chapter, text } = point;
  const page: number = point.page;
  const chapeau: string | undefined = point.chapeau;
  const kinds: Record<Point['kind'], string> = { recital: 'Overweging', point: 'Punt' };
  const path: string = point.path.map((step) => step.id + (step.label ?? '') + step.title).join();
  const addressees: readonly Addressee[] = point.addressees;
  const notes: string = point.footnotes.map((note) => note.mark + note.text).join();
  const references: string = point.references.map(readReference).join();
  return [id, document, kinds[kind], label, chapter, text, page, chapeau, path, notes, references]
    .concat(addressees)
    .join(' ');
}

function readReference({ kind, text, target, url }: Reference): string {
  const names: Record<Reference['kind'], string> = {
    point: 'punt',
    act: 'handeling',
    'council-document': 'document',
    case: 'zaak',
    treaty: 'verdrag',
    article: 'artikel',
  };
  return `${names[kind]} ${text} ${target ?? url ?? ''}`;
}

export const filters: Filter[] = [
  {},
  { addressee: 'commission' },
  { addressee: 'none' },
  { addressee: ['member-states', 'commission', 'none'], addresseeMatch: 'all' },
  { addressee: ['member-states'], addresseeMatch: 'only', chapter: 'II', kind: 'point' },
  { chapter: ['I', 'II.i'], addresseeMatch: 'any', kind: 'recital', document: 'conclusions' },
  // @ts-expect-error: it is "all", "any" or "only"
  { addresseeMatch: 'none' },
  // @ts-expect-error: a chapter is no kind of point
  { kind: 'chapter' },
  // @ts-expect-error: a misspelt filter would let everything through
  { addresee: 'commission' },
];

export const options: SearchOptions[] = [
  { limit: 10, offset: 20, sort: 'relevance' },
  { sort: 'document', addressee: 'commission' },
  // @ts-expect-error: nothing is sorted by date
  { sort: 'date' },
];

export function search(conclusions: Conclusions): string {
  // @ts-expect-error: a search needs a query, if only an empty one
  conclusions.search();
  const result: SearchResult = conclusions.search('inreisverbod', { limit: 5 });
  const { total, hits, facets, terms } = result;
  const suggestion: string | undefined = result.suggestion;
  const byAddressee: readonly { value: Addressee | 'none'; count: number }[] = facets.addressee;
  const byChapter: readonly { value: string; count: number }[] = facets.chapter;
  const byKind: readonly { value: 'recital' | 'point'; count: number }[] = facets.kind;
  const byDocument: readonly { value: string; count: number }[] = facets.document;
  const counted = [byAddressee, byChapter, byKind, byDocument];
  const explained = terms.map(({ text, count, how }) => text + count.toFixed() + how.map(name));
  return [total, suggestion, counted, explained, hits.map(readHit)].join();
}

function readHit({ id, score, point, marks, snippet, why }: Hit): string {
  return [id, score.toFixed(2), point.text, highlight(marks), highlight(snippet), why].join();
}

function highlight(segments: readonly Segment[]): string {
  // @ts-expect-error: a segment is marked, or it has no mark at all
  const unmarked: Segment = { text: '', mark: false };
  return segments.map(({ text, mark }) => (mark ? `*${text}*` : text)).join('');
}

function name(match: Match): string {
  const names: Record<Match, string> = {
    exact: 'woord',
    form: 'vorm',
    compound: 'samenstelling',
    prefix: 'begin',
    typo: 'tikfout',
    acronym: 'afkorting',
    synonym: 'synoniem',
  };
  return names[match];
}

export function cards(conclusions: Conclusions): string {
  const labels: Partial<CardLabels> = {
    lang: 'fr',
    point: 'Point {label}',
    recital: 'Considérant {label}',
    addressedTo: 'Adressé à',
    page: 'Page {page} de {pages}',
    addressees: { 'member-states': 'États membres', commission: 'Commission' },
  };
  const card: CardOptions = { query: 'grens', labels, headingLevel: 4, baseUrl: 'https://x.eu/p' };
  const element: HTMLElement = conclusions.renderCard('point-20', card);
  const html: string = conclusions.renderCardHtml('point-20', { labels: {} });
  // @ts-expect-error: HTML has six levels of headings, and a card's is not the first
  conclusions.renderCard('point-20', { headingLevel: 1 });
  conclusions.renderCard('point-20').remove();
  conclusions.free();
  return element.outerHTML + html;
}

export function explain(error: unknown): string {
  if (!(error instanceof ConclusionsError)) throw error;
  const plain: Error = error;
  // @ts-expect-error: there is no such code
  if (error.code === 'no-such-code') throw error;
  // Codes may be added, so a program cannot expect to know all of them.
  const reasons: Partial<Record<ConclusionsError['code'], string>> = {
    'bad-pack': 'pakket',
    'unknown-point': 'punt',
    'unknown-addressee': 'geadresseerde',
    'unknown-chapter': 'hoofdstuk',
    'unknown-document': 'document',
    'bad-option': 'optie',
  };
  return (reasons[error.code] ?? '') + plain.message;
}

export function listen(widget: CouncilConclusions, around: HTMLElement): void {
  for (const target of [widget, around, document, window]) {
    target.addEventListener('conclusions-ready', ({ type }) => type.length);
  }
  around.addEventListener('conclusions-search', ({ detail }) => detail.total.toFixed());
  window.addEventListener('conclusions-select', ({ detail }) => detail.id.length);
  // @ts-expect-error: nothing is selected by a number
  window.addEventListener('conclusions-select', ({ detail }) => detail.id.toFixed());
}
