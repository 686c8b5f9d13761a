import { openWhereThereIsRoom } from './collapse.js';
import { Dossier } from './dossier.js';
import { dispatch } from './events.js';
import { FragmentState } from './hash.js';
import { beforePrinting } from './paper.js';
import { pointTools } from './point-tools.js';
import { reportOf } from './report.js';
import { searchFor } from './search.js';
import { NOTHING_CHOSEN, readState, searchOptions, STATE_ATTRIBUTES, writeState } from './state.js';
import { View } from './view.js';
import { Vocabulary } from './vocabulary.js';

/** The name in the URL where the `hash` attribute gives none. */
export const DEFAULT_HASH = 'conclusions';

/**
 * The widget at work on open documents: it reads the element's attributes, searches, shows what
 * was found, and writes the visitor's choices back into the attributes, from where they return.
 */
export class Session {
  #host;
  #frame;
  #conclusions;
  #vocabulary;
  #dossier;
  #labels;
  #announcer;
  #guarded;
  #view;
  #fragment;
  #stopCollapsing;
  #stopPrinting;

  /** The state on screen, as text: what is shown already needs no search. */
  #shown;
  /** What was found for it. */
  #found;
  #selected = '';
  /** Where the visitor was in each entry of the history, when following a link away from it. */
  #places = new Map();

  constructor(host, frame, conclusions, labels, { announcer, guarded }) {
    this.#host = host;
    this.#frame = frame;
    this.#conclusions = conclusions;
    this.#vocabulary = new Vocabulary(conclusions);
    this.#dossier = new Dossier(conclusions, this.#vocabulary, (id) =>
      this.#fragment?.addressOf(id));
    this.#labels = labels;
    this.#announcer = announcer;
    this.#guarded = guarded;
  }

  /** Show the widget for the first time. */
  begin() {
    this.#connectFragment();
    this.#build();
    this.#update();
    this.#stopPrinting = beforePrinting(() =>
      this.#guarded(() => this.#view.preparePaper(this.#report())));
    dispatch(this.#host, 'conclusions-ready', { documents: this.#vocabulary.documents });
    if (this.#selected) this.#reveal(this.#selected);
  }

  /** Follow the attributes that changed. */
  adapt(changed, labels) {
    this.#labels = labels;
    if (changed.has('hash')) this.#connectFragment();
    if (['hash', 'lang', 'heading-level'].some((name) => changed.has(name))) this.#build();
    this.#update();
  }

  /** Show the same state once more: the engine that was at work is another now. */
  resume() {
    this.#shown = undefined;
    this.#view.keepFocus(() => this.#update());
  }

  end() {
    this.#fragment?.disconnect();
    this.#stopCollapsing?.();
    this.#stopPrinting?.();
    this.#removeView();
  }

  #build() {
    this.#removeView();
    this.#stopCollapsing?.();
    this.#shown = undefined;
    this.#view = new View(this.#labels, this.#host.headingLevel, this.#vocabulary, {
      onType: (query) => this.#change({ query }, 'typing'),
      onDone: () => this.#fragment?.settle(),
      onChange: (change) => this.#change(change, 'step'),
      onLink: (event) => this.#guarded(() => this.#follow(event)),
      onKeep: (keep) => this.#guarded(() => keep(this.#report())),
      say: (words) => this.#announcer.sayAgain(words),
      tools: this.#tools(),
      guarded: this.#guarded,
    });
    this.#frame.append(...this.#view.elements);
    const { element, summary } = this.#view.filters;
    this.#stopCollapsing = openWhereThereIsRoom(this.#frame, element, summary);
  }

  #tools() {
    return pointTools(this.#labels, {
      about: (id) => this.#dossier.about(id, this.#found.result),
      entry: (id) => this.#dossier.entry(id),
      href: (id) => this.#baseUrl + id,
      say: (words) => this.#announcer.sayAgain(words),
      onContext: (id, button) => this.#guarded(() => this.#showInContext(id, button)),
    });
  }

  #report() {
    const { state } = this.#found;
    return reportOf(this.#dossier.found(state), state, this.#labels, this.#vocabulary);
  }

  #removeView() {
    this.#view?.results.end();
    for (const element of this.#view?.elements ?? []) element.remove();
  }

  /** The visitor's choice goes into the attributes, for the page to see, and is shown at once. */
  #change(change, how) {
    this.#selected = '';
    writeState(this.#host, change);
    const update = () => this.#update(how);
    // The field that somebody types in stays; to look would cost the layout of what follows.
    this.#guarded(() => (how === 'typing' ? update() : this.#view.keepFocus(update)));
  }

  /**
   * Show what the attributes ask for; `how` is how `FragmentState` puts it into the history. The
   * address goes first: a browser keeps with the entry it leaves how far the page was scrolled.
   */
  #update(how = 'replace') {
    const state = readState(this.#host, this.#vocabulary);
    const text = JSON.stringify(state);
    if (text === this.#shown) return;
    this.#fragment?.write(this.#attributes(), this.#selected, how);
    this.#search(state, { isFirst: this.#shown === undefined, isTyping: how === 'typing' });
    this.#shown = text;
  }

  #search(state, { isFirst, isTyping }) {
    const found = searchFor(this.#conclusions, state, {
      labels: this.#labels,
      vocabulary: this.#vocabulary,
      addressees: this.#view.filters.addresseeChoices(state),
      card: (id) => this.#card(id, state.query),
      isTyping,
    });
    this.#found = found;
    const { source: { total }, note } = found;
    this.#view.render(found);
    this.#view.results.mark(this.#selected);
    if (!isFirst) {
      const said = [this.#view.countText(state, total), note].filter(Boolean).join('. ');
      this.#announcer.sayAtRest(said);
    }
    const { sort, ...filter } = searchOptions(state);
    dispatch(this.#host, 'conclusions-search', { query: state.query, total, filter, sort });
  }

  #card(id, query) {
    return this.#conclusions.renderCard(id, {
      query,
      labels: this.#labels.card,
      headingLevel: Math.min(this.#host.headingLevel + 1, 6),
      baseUrl: this.#baseUrl,
    });
  }

  get #baseUrl() {
    return this.#fragment?.baseUrl ?? '#';
  }

  /** A link to a point, in a card's heading or in its text, selects that point in this widget. */
  #follow(event) {
    const link = event.target.closest('a');
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const href = link?.getAttribute('href') ?? '';
    const id = href.startsWith(this.#baseUrl) ? href.slice(this.#baseUrl.length) : '';
    if (!plain || !id || !this.#conclusions.point(id)) return;
    event.preventDefault();
    this.#leaveFrom(link);
    this.#reveal(id, 'step');
    dispatch(this.#host, 'conclusions-select', { id });
  }

  /** The whole division that a point stands in, and there the point. */
  #showInContext(id, button) {
    const { chapter, document } = this.#conclusions.point(id);
    this.#leaveFrom(button);
    const isOnly = this.#vocabulary.documents.length === 1;
    writeState(this.#host,
      { ...NOTHING_CHOSEN, chapters: [chapter], document: isOnly ? '' : document });
    this.#selected = id;
    this.#update('step');
    this.#reveal(id);
    dispatch(this.#host, 'conclusions-select', { id });
  }

  /** Keep where the visitor was, for when they come back. */
  #leaveFrom(control) {
    this.#places.set(this.#fragment?.entry, this.#view.results.placeOf(control));
  }

  /** Bring a point to the reader; where the query or a filter hides it, they give way. */
  #reveal(id, how = 'replace') {
    const { results } = this.#view;
    this.#selected = id;
    if (!results.has(id)) {
      writeState(this.#host, NOTHING_CHOSEN);
      this.#update(how);
    }
    this.#fragment?.write(this.#attributes(), id, how);
    results.reveal(id);
    results.mark(id);
  }

  #attributes() {
    const set = STATE_ATTRIBUTES.filter((name) => this.#host.hasAttribute(name));
    return Object.fromEntries(set.map((name) => [name, this.#host.getAttribute(name)]));
  }

  #connectFragment() {
    this.#fragment?.disconnect();
    this.#fragment = undefined;
    if (!this.#host.hasAttribute('hash')) return;
    const name = this.#host.hash || DEFAULT_HASH;
    const restore = () => this.#guarded(() => this.#restore());
    this.#fragment = new FragmentState(name, this.#attributes(), restore);
    this.#takeFromUrl();
  }

  /** The visitor went back, forward or to a link: show what the URL says. */
  #restore() {
    if (!this.#takeFromUrl()) return;
    this.#update();
    this.#view.results.mark(this.#selected);
    const { entry } = this.#fragment;
    const place = entry && this.#places.get(entry);
    if (place) this.#view.results.returnTo(place);
    else if (this.#selected) this.#reveal(this.#selected);
  }

  #takeFromUrl() {
    const asked = this.#fragment.read();
    if (!asked) return false;
    for (const name of STATE_ATTRIBUTES) {
      const value = asked.attributes[name];
      if (value) this.#host.setAttribute(name, value);
      else this.#host.removeAttribute(name);
    }
    this.#selected = this.#conclusions.point(asked.point) ? asked.point : '';
    return true;
  }
}
