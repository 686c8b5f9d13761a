import { openWhereThereIsRoom } from './collapse.js';
import { countChoices } from './counts.js';
import { dispatch } from './events.js';
import { FragmentState } from './hash.js';
import { explainNothing } from './remedies.js';
import { explainMatches } from './notes.js';
import { beforePrinting } from './paper.js';
import { BATCH } from './results.js';
import { NOTHING_CHOSEN, readState, searchOptions, STATE_ATTRIBUTES, writeState } from './state.js';
import { View } from './view.js';
import { Vocabulary } from './vocabulary.js';

/** The name in the URL where the `hash` attribute gives none. */
const DEFAULT_HASH = 'conclusions';

/**
 * The widget at work on open documents: it reads the element's attributes, searches, shows what
 * was found, and writes the visitor's choices back into the attributes, from where they return.
 */
export class Session {
  #host;
  #frame;
  #conclusions;
  #vocabulary;
  #labels;
  #announcer;
  #guarded;
  #view;
  #fragment;
  #stopCollapsing;
  #stopPrinting;

  /** The state on screen, as text: what is shown already needs no search. */
  #shown;
  #selected = '';
  /** Where the visitor was in each entry of the history, when following a link away from it. */
  #places = new Map();

  constructor(host, frame, conclusions, labels, { announcer, guarded }) {
    this.#host = host;
    this.#frame = frame;
    this.#conclusions = conclusions;
    this.#vocabulary = new Vocabulary(conclusions);
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
      this.#guarded(() => this.#view.results.showAll()));
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
    });
    this.#frame.append(...this.#view.elements);
    const { element, summary } = this.#view.filters;
    this.#stopCollapsing = openWhereThereIsRoom(this.#host, element, summary);
  }

  #removeView() {
    for (const element of this.#view?.elements ?? []) element.remove();
  }

  /** The visitor's choice goes into the attributes, for the page to see, and is shown at once. */
  #change(change, how) {
    this.#selected = '';
    writeState(this.#host, change);
    this.#guarded(() => this.#view.keepFocus(() => this.#update(how)));
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
    this.#search(state, this.#shown === undefined);
    this.#shown = text;
  }

  #search(state, isFirst) {
    const options = searchOptions(state);
    const find = (offset, limit) =>
      this.#conclusions.search(state.query, { ...options, offset, limit });
    const idsOf = ({ hits }) => hits.map(({ id }) => id);
    const result = find(0, BATCH);
    const { total } = result;
    const note = explainMatches(this.#conclusions, state, result, this.#labels);
    this.#view.render({
      state,
      note,
      counts: this.#countChoices(state, result),
      source: {
        total,
        first: idsOf(result),
        ids: (offset, limit) => idsOf(find(offset, limit)),
        card: (id) => this.#card(id, state.query),
      },
      explanation: total === 0 ? this.#explain(state, result) : undefined,
    });
    this.#view.results.mark(this.#selected);
    if (!isFirst) {
      const said = [this.#view.countText(state, total), note].filter(Boolean).join('. ');
      this.#announcer.sayAtRest(said);
    }
    const { sort, ...filter } = options;
    dispatch(this.#host, 'conclusions-search', { query: state.query, total, filter, sort });
  }

  #countChoices(state, result) {
    return countChoices(this.#conclusions, state, result, {
      addressees: this.#view.filters.addresseeChoices(state),
      documents: this.#vocabulary.documents,
    });
  }

  #explain(state, result) {
    return explainNothing(this.#conclusions, state, result, this.#labels);
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
    this.#places.set(this.#fragment?.entry, this.#view.results.placeOf(link));
    this.#reveal(id, 'step');
    dispatch(this.#host, 'conclusions-select', { id });
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
