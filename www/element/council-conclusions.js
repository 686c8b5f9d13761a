import { Announcer } from './announcer.js';
import { make, part } from './dom.js';
import { embeddedDocuments, packDocuments } from './documents.js';
import { EngineError } from './engine.js';
import { dispatch } from './events.js';
import { readingIn } from './fallback.js';
import { languageFor, onLanguageChange } from './labels.js';
import { untilWanted } from './nearness.js';
import { defineTextProperties, reflect, takeOver, TEXT_PROPERTIES } from './properties.js';
import { Session } from './session.js';
import { STATE_ATTRIBUTES } from './state.js';
import { styleSheetFor } from './styles.js';
import { hashName } from './url-state.js';
import { Voice } from './voice.js';

const PROPERTIES = [...Object.keys(TEXT_PROPERTIES), 'hash', 'headingLevel', 'theme'];
const THEMES = ['auto', 'light', 'dark'];

/** On a server there is nothing to extend; importing this module there does no harm. */
const Base = globalThis.HTMLElement ?? class {};

/**
 * `<council-conclusions>`: search, filters and cards for Council conclusions. All of its state is
 * in its attributes; the visitor's changes and the page's go the same way through them.
 */
export class CouncilConclusions extends Base {
  /** Minifying takes the name away, which consoles show. */
  static name = 'CouncilConclusions';

  static observedAttributes = [...STATE_ATTRIBUTES, 'lang', 'heading-level', 'hash', 'src'];

  #status = part('p', 'status', { role: 'status' });
  #frame = make('div', { className: 'cc', part: 'widget' }, this.#status, make('slot'));
  #announcer = new Announcer(this.#status);

  /** Aborted when the element leaves the page or opens something else. */
  #stay;
  #documents;
  #session;
  /** Has labels, or is waiting for some; none for as long as the element waits itself. */
  #voice;
  /** Attributes changed since the last update. */
  #changed = new Set();

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(make('div', { className: 'cc-room' }, this.#frame));
  }

  get headingLevel() {
    const level = Number(this.getAttribute('heading-level') ?? NaN);
    return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
  }

  set headingLevel(value) {
    reflect(this, 'heading-level', value);
  }

  /** The name in the URL; true: the usual one, false: the URL says nothing. */
  get hash() {
    return this.getAttribute('hash') || this.hasAttribute('hash');
  }

  /** An empty text asks for the usual name, as the attribute does. */
  set hash(value) {
    if (value === '' || value === true) this.setAttribute('hash', '');
    else reflect(this, 'hash', value || undefined);
  }

  get theme() {
    const theme = this.getAttribute('theme');
    return THEMES.includes(theme) ? theme : 'auto';
  }

  set theme(value) {
    reflect(this, 'theme', value);
  }

  connectedCallback() {
    for (const property of PROPERTIES) takeOver(this, property);
    // In a document that nobody sees there is nothing to do.
    if (!this.ownerDocument.defaultView) return;
    const { adoptedStyleSheets: sheets } = this.shadowRoot;
    const own = styleSheetFor(this.ownerDocument);
    if (!sheets.includes(own)) sheets.unshift(own);
    this.#start();
  }

  /** Moved as it is, which leaves everything but perhaps the language. */
  connectedMoveCallback() {
    this.#voice?.ask(languageFor(this));
  }

  /** Before there is a search field it is an element as any other. */
  focus(options) {
    const field = this.shadowRoot.querySelector('.cc-input');
    if (field) field.focus(options);
    else super.focus(options);
  }

  disconnectedCallback() {
    this.#stop();
  }

  /** Changes made together are shown together. */
  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#stay) return;
    if (this.#changed.size === 0) queueMicrotask(() => this.#adapt());
    this.#changed.add(name);
  }

  #adapt() {
    const changed = this.#changed;
    this.#changed = new Set();
    if (!this.#stay || changed.size === 0) return;
    if (changed.has('src') || (changed.has('hash') && !this.#documents)) {
      this.#stop();
      this.#start();
      return;
    }
    if (changed.delete('lang')) this.#voice?.ask(languageFor(this));
    this.#guarded(() => this.#session?.adapt(changed, this.#voice.labels));
  }

  async #start() {
    const stay = new AbortController();
    this.#stay = stay;
    this.#show('waiting');
    await untilWanted(this.#frame, hashName(this), stay.signal);
    if (stay.signal.aborted) return;
    this.#voice = new Voice(stay.signal, () => this.#speak());
    this.#voice.ask(languageFor(this));
    onLanguageChange(this, stay.signal, () => this.#voice.ask(languageFor(this)));
    this.#show('loading');
    const documents = this.src ? packDocuments(this.src, stay.signal) : embeddedDocuments();
    this.#documents = documents;
    await this.#goOn(documents, () => documents.open());
  }

  /** Open the documents, for the first time or again, and show what they say. */
  async #goOn(documents, open) {
    const { signal } = this.#stay;
    try {
      await this.#both(open());
      if (!signal.aborted) this.#present(documents.conclusions);
    } catch (error) {
      if (!signal.aborted) this.#handle(error);
    }
    if (signal.aborted) documents.free();
  }

  /** Labels come beside the documents; they are waited for also to say that these cannot be had. */
  async #both(opening) {
    const voice = this.#voice;
    const [{ reason }] = await Promise.allSettled([opening, voice.settled()]);
    if (reason) throw reason;
    if (voice.error) throw new EngineError('fetch', voice.error);
  }

  #present(conclusions) {
    if (this.#session) {
      this.#session.resume();
      return;
    }
    const session = new Session(this, this.#frame, conclusions, this.#voice.labels, {
      announcer: this.#announcer,
      guarded: (work) => this.#guarded(work),
    });
    const reading = readingIn(this);
    this.#show('ready');
    this.#session = session;
    try {
      session.begin(reading);
    } catch (error) {
      session.end();
      this.#session = undefined;
      throw error;
    }
  }

  #stop() {
    this.#changed.clear();
    this.#announcer.cancel();
    this.#session?.end();
    this.#session = undefined;
    this.#stay?.abort();
    this.#stay = undefined;
    this.#documents?.free();
    this.#documents = undefined;
    this.#voice = undefined;
  }

  /** After a crash inside the engine the widget goes on with another one, but only once. */
  #handle(error) {
    const documents = this.#documents;
    const mayGoOn = error.reason === 'crash' && documents.mayReopen;
    if (mayGoOn) this.#goOn(documents, () => documents.reopen());
    else this.#fail(error instanceof EngineError ? error : new EngineError('search', error));
  }

  /** The children stay, with one sentence that says what does not work. */
  #fail(error) {
    this.#session?.end();
    this.#session = undefined;
    this.#show('failed');
    const { reason, cause } = error;
    const reported = cause instanceof Error ? cause : error;
    console.error(reported);
    dispatch(this, 'conclusions-error', { error: reported, reason });
  }

  /** Nothing may be thrown out of a callback: what goes wrong inside the engine ends here. */
  #guarded(work) {
    try {
      work();
    } catch (error) {
      // What its page took away meanwhile has nothing left to fail.
      if (this.#stay) this.#handle(error);
    }
  }

  /** Say in other labels what there is to say. */
  #speak() {
    const { labels } = this.#voice;
    this.#frame.lang = labels.lang;
    if (this.#session) this.#guarded(() => this.#session.adapt(new Set(['lang']), labels));
    else this.#sayStatus();
  }

  #show(status) {
    this.#frame.dataset.status = status;
    this.#sayStatus();
  }

  #sayStatus() {
    const { loading, failure } = this.#voice?.labels ?? {};
    const words = { loading, failed: failure };
    this.#announcer.say(words[this.#frame.dataset.status] ?? '');
  }
}

defineTextProperties(CouncilConclusions);
