// The boundary to WebAssembly, this side of it: read options, call, convert. Nothing is decided
// here.

import { ConclusionsError } from './error.js';
import { explanations, result } from './objects.js';
import * as options from './options.js';
import * as records from './records.js';
import { Reader } from './words.js';

/** The methods of the contract, over an object of WebAssembly. */
export class Conclusions {
  #engine;
  #found;
  #record;
  #vocabulary;
  /** Names and objects of points, each made when it is first asked for. */
  #points = [];
  /** What many points have in common, by its place. */
  #paths = [];
  #chapeaux = [];

  /**
   * @param pack  bytes of a pack, undefined for the documents compiled into the binary
   * @param engineOf  makes the object, of checked bytes
   * @param memory  what the object is in
   */
  constructor(pack, engineOf, memory) {
    const engine = open(engineOf, options.bytes('pack', pack));
    this.#engine = engine;
    this.#found = new Reader(memory);
    this.#record = new Reader(memory);
    const [addressee, chapter, kind, document, match] = engine.vocabulary();
    this.#vocabulary = { addressee, chapter, kind, document, match, lists: [] };
  }

  documents() {
    return records.documents(this.#record.at(this.#open.documents()));
  }

  outline(document) {
    const engine = this.#open;
    const { document: ids } = this.#vocabulary;
    const asked = options.isAbsent(document)
      ? ids.keys()
      : [options.known('document', options.string('document', document), ids)];
    return [...asked].flatMap((place) =>
      records.divisions(this.#record.at(engine.outline(place))));
  }

  points(given) {
    const [engine, filter] = this.#reading(() =>
      options.filter(options.searchOptions(given), this.#vocabulary));
    engine.filter(...filter);
    return this.#pointsAt(engine.points());
  }

  point(id) {
    const engine = this.#open;
    const place = typeof id === 'string' ? engine.find(id) : undefined;
    return place === undefined ? undefined : this.#at(place).point;
  }

  related(id) {
    const engine = this.#open;
    return this.#pointsAt(engine.related(find(engine, id)));
  }

  search(query, given) {
    const [engine, { filter, page }] = this.#reading(() => {
      options.string('query', query);
      const asked = options.searchOptions(given);
      return { filter: options.filter(asked, this.#vocabulary), page: options.page(asked) };
    });
    engine.ask(query);
    engine.filter(...filter);
    const reader = this.#found.at(engine.search(...page));
    return result(reader, query, this.#vocabulary, (place) => this.#at(place));
  }

  explain(id, query) {
    const engine = this.#open;
    const place = find(engine, id);
    engine.ask(options.string('query', query));
    return explanations(this.#found.at(engine.explain(place)), query, this.#vocabulary);
  }

  renderCard(id, given) {
    const [engine, card] = this.#reading((open) => readCard(open, id, given));
    const { document } = globalThis;
    if (options.isAbsent(document)) throw new ConclusionsError('no-document', noDocument);
    prepare(engine, card);
    return engine.renderCard(document, card.place, card.level);
  }

  renderCardHtml(id, given) {
    const [engine, card] = this.#reading((open) => readCard(open, id, given));
    prepare(engine, card);
    return engine.renderCardHtml(card.place, card.level);
  }

  free() {
    this.#engine?.free();
    this.#engine = undefined;
  }

  get #open() {
    if (!this.#engine) throw new ConclusionsError('freed', freed);
    return this.#engine;
  }

  /** The object and what was read, which may have run code of the caller's that frees the object. */
  #reading(read) {
    const value = read(this.#open);
    return [this.#open, value];
  }

  #pointsAt(address) {
    return records.places(this.#found.at(address)).map((place) => this.#at(place).point);
  }

  #at(place) {
    return this.#points[place] ??= this.#read(place);
  }

  #read(place) {
    const pathAt = (division) => this.#paths[division] ??=
      records.path(this.#record.at(this.#engine.path(division)));
    const chapeauAt = (chapeau) => this.#chapeaux[chapeau] ??=
      records.chapeau(this.#record.at(this.#engine.chapeau(chapeau)));
    const reader = this.#record.at(this.#engine.point(place));
    const made = records.point(reader, this.#vocabulary, pathAt, chapeauAt);
    this.#found.resume();
    return made;
  }
}

const freed = 'found an object that was freed, expected one in use';
const noDocument = 'found no document to make elements in, expected a browser; ' +
  'use renderCardHtml elsewhere';

/** Of all that happens in WebAssembly, only opening a pack can fail: by throwing a message. */
function open(engineOf, bytes) {
  try {
    return engineOf(bytes);
  } catch (thrown) {
    throw typeof thrown === 'string' ? new ConclusionsError('bad-pack', thrown) : thrown;
  }
}

function find(engine, id) {
  const place = engine.find(options.string('id', id));
  if (place !== undefined) return place;
  const message = `found the point id ${options.shown(id)}, expected one that points() lists`;
  throw new ConclusionsError('unknown-point', message);
}

function readCard(engine, id, given) {
  return { place: find(engine, id), ...options.cardOptions(given) };
}

/** Says what is to be marked on a card, and what stands around the official text. */
function prepare(engine, { query, texts, names }) {
  engine.ask(query);
  texts.forEach((text, place) => {
    if (text !== undefined) engine.label(place, text);
  });
  names.forEach(([id, name]) => engine.name(id, name));
}
