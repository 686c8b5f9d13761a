import { AfterPaint } from './after-paint.js';
import { openWhereThereIsRoom } from './collapse.js';
import { Dossier } from './dossier.js';
import { dispatch } from './events.js';
import { Journey } from './journey.js';
import { beforePrinting } from './paper.js';
import { pointTools } from './point-tools.js';
import { reportOf } from './report.js';
import { followScroller } from './scroller.js';
import { searchFor } from './search.js';
import { readState, searchOptions, writeState } from './state.js';
import { UrlState } from './url-state.js';
import { View } from './view.js';
import { Vocabulary } from './vocabulary.js';

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
  #url;
  #journey;
  #stopCollapsing;
  #stopFollowing;
  #stopPrinting;

  #isEnded = false;
  /** The state on screen, as text: what is shown already needs no search. */
  #shown;
  /** What was found for it. */
  #found;
  /** What was last said of what was found, beside its number. */
  #remark;
  /** The state that the page was last told of, as text. */
  #told;
  /** The search for what is typed: each letter is on the screen before it. */
  #typed = new AfterPaint(() => this.#guarded(() => this.#update('typing')));

  constructor(host, frame, conclusions, labels, { announcer, guarded }) {
    this.#host = host;
    this.#frame = frame;
    this.#conclusions = conclusions;
    this.#vocabulary = new Vocabulary(conclusions);
    this.#labels = labels;
    this.#announcer = announcer;
    this.#guarded = guarded;
    this.#url = new UrlState(host, () =>
      this.#act(() => this.#view.keepFocus(() => this.#journey.restore())));
    this.#dossier = new Dossier(conclusions, this.#vocabulary, (id) => this.#url.addressOf(id));
    this.#journey = new Journey(host, {
      conclusions,
      vocabulary: this.#vocabulary,
      url: this.#url,
      results: () => this.#view.results,
      update: (how) => this.#update(how),
    });
  }

  /**
   * Show the widget for the first time.
   * @param {Reading} [reading]  where in the fallback somebody was
   */
  begin(reading) {
    this.#journey.begin();
    this.#build();
    this.#told = JSON.stringify(this.#state);
    this.#update();
    this.#stopFollowing = followScroller(this.#frame);
    this.#stopPrinting = beforePrinting(() =>
      this.#act(() => this.#view.preparePaper(this.#report())));
    dispatch(this.#host, 'conclusions-ready', { documents: this.#vocabulary.documents });
    // Whoever listens may take the element away.
    if (!this.#isEnded) this.#tell(this.#found.state);
    if (this.#isEnded) return;
    this.#journey.land(reading);
    if (this.#journey.isSent) this.#say(this.#found, false);
  }

  /** Follow the attributes that changed. */
  adapt(changed, labels) {
    this.#labels = labels;
    if (changed.has('hash')) this.#journey.rename();
    if (['hash', 'lang', 'heading-level'].some((name) => changed.has(name))) this.#rebuild();
    else if (!this.#typed.isDue) this.#follow();
  }

  /** The page asks for something else, which leaves the selected point as a visitor's choice does. */
  #follow() {
    if (this.#asked(this.#state) !== this.#shown) this.#journey.leave();
    this.#update();
  }

  /** The same in other words or under another heading: the reader stays where they are. */
  #rebuild() {
    const { form: { caret }, results: { shown } } = this.#view;
    this.#build();
    this.#update();
    this.#view.results.showAtLeast(shown);
    this.#view.form.caret = caret;
  }

  /** Show the same state once more: the engine that was at work is another now. */
  resume() {
    this.#shown = undefined;
    this.#view.keepFocus(() => this.#update());
  }

  end() {
    this.#isEnded = true;
    this.#url.disconnect();
    this.#stopCollapsing?.();
    this.#stopFollowing?.();
    this.#stopPrinting?.();
    this.#removeView();
  }

  #build() {
    this.#removeView();
    this.#stopCollapsing?.();
    this.#shown = undefined;
    this.#view = new View(this.#labels, this.#host.headingLevel, this.#vocabulary, {
      onType: (query) => this.#type(query),
      onDone: () => this.#act(() => this.#url.settle()),
      onChange: (change) => this.#change(change),
      onLink: (event) => this.#act(() => this.#journey.follow(event)),
      onKeep: (keep) => this.#act(() => keep(this.#report())),
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
      about: (id) => this.#dossier.about(id, this.#found.state.query),
      entry: (id) => this.#dossier.entry(id),
      href: (point) => this.#url.hrefOf(this.#vocabulary.nameOf(point)),
      say: (words) => this.#announcer.sayAgain(words),
      onContext: (id, button) => this.#act(() => this.#journey.showInContext(id, button)),
    });
  }

  #report() {
    const found = this.#dossier.found(this.#found.state);
    return reportOf(found, this.#found, this.#labels, this.#vocabulary);
  }

  #removeView() {
    // A field that goes says that typing is done.
    this.#typed.cancel();
    this.#view?.results.end();
    for (const element of this.#view?.elements ?? []) element.remove();
  }

  /** Whatever else the visitor does comes after what they typed. */
  #act(work) {
    this.#guarded(() => {
      if (this.#typed.isDue) this.#update('typing');
      work();
    });
  }

  /** What is typed goes into the attributes, for the page to see, and is searched for soon. */
  #type(query) {
    this.#journey.leave();
    writeState(this.#host, { query });
    this.#typed.request();
  }

  /** Another choice goes the same way and is shown at once. */
  #change(change) {
    this.#act(() => {
      this.#journey.leave();
      writeState(this.#host, change);
      const saysCount = this.#view.keepFocus(() => this.#update('step'));
      if (saysCount) this.#announcer.sayAtRest(this.#found.note);
      this.#view.bringResults();
    });
  }

  /**
   * Show what the attributes ask for; `how` is how `FragmentState` puts it into the history. The
   * address goes first: a browser keeps with the entry it leaves how far the page was scrolled.
   */
  #update(how = 'replace') {
    this.#typed.cancel();
    const state = this.#state;
    const asked = this.#asked(state);
    if (asked === this.#shown) return;
    this.#url.write(this.#journey.selected, how);
    this.#search(state, { isFirst: this.#shown === undefined, isTyping: how === 'typing' });
    this.#shown = asked;
    const text = JSON.stringify(state);
    if (text !== this.#told) this.#tell(state);
    this.#told = text;
  }

  /** What is to be on screen, as text. */
  #asked(state) {
    return JSON.stringify([state, this.#journey.missing]);
  }

  /** What the attributes ask for. */
  get #state() {
    return readState(this.#host, this.#vocabulary);
  }

  #tell(state) {
    const { sort, ...filter } = searchOptions(state);
    const { total } = this.#found.source;
    const detail = { query: state.query, total, filter };
    dispatch(this.#host, 'conclusions-search', sort ? { ...detail, sort } : detail);
  }

  #search(state, { isFirst, isTyping }) {
    const found = searchFor(this.#conclusions, state, {
      labels: this.#labels,
      addressees: this.#view.filters.addresseeChoices(state),
      card: (id) => this.#card(id, state.query),
      missing: this.#journey.missing,
      isTyping,
    });
    this.#found = found;
    this.#view.render(found);
    this.#view.results.mark(this.#journey.selected);
    if (!isFirst) this.#say(found, isTyping);
  }

  /**
   * How many were found and, where that is new, what there is to say of it; while somebody types, not
   * what was said already.
   */
  #say({ state, source: { total }, note, explanation }, isTyping) {
    const remark = note || explanation?.reason;
    const said = [this.#view.countText(state, total), remark !== this.#remark && remark];
    const words = said.filter(Boolean).join('. ');
    const onSaid = () => {
      this.#remark = remark;
    };
    if (isTyping) this.#announcer.sayAtRest(words, onSaid);
    else this.#announcer.sayAgain(words, onSaid);
  }

  #card(id, query) {
    return this.#conclusions.renderCard(id, {
      query,
      labels: this.#labels.card,
      headingLevel: Math.min(this.#host.headingLevel + 1, 6),
      baseUrl: this.#url.baseUrl,
    });
  }
}
