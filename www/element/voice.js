import { failure } from './labels/en.json';
import { loadLabels } from './labels.js';

/** What is left to say where no labels can be had at all. */
const LAST_WORDS = { lang: 'en', loading: '', failure };

/**
 * The labels that an element has. They change when those asked for last have come; others that come
 * are too late, in whatever order. Where they cannot be had, everything stays as it is, or begins
 * in English.
 */
export class Voice {
  /** None before the first have come. */
  labels;
  /** Why not even the English ones can be had. */
  error;
  #asked;
  #signal;
  #onChange;

  /** Once `signal` is aborted, nothing changes any more. */
  constructor(signal, onChange) {
    this.#signal = signal;
    this.#onChange = onChange;
  }

  ask(lang) {
    const asked = this.#find(lang).then((found) => {
      if (asked === this.#asked && !this.#signal.aborted) this.#take(found);
    });
    this.#asked = asked;
  }

  /** Wait for what was asked for last, until it has come or is known not to come. */
  async settled() {
    let asked;
    while (asked !== this.#asked) {
      asked = this.#asked;
      await asked;
    }
  }

  async #find(lang) {
    try {
      return { labels: await loadLabels(lang) };
    } catch {
      return this.labels && !this.error ? { labels: this.labels } : inEnglish();
    }
  }

  #take({ labels, error }) {
    this.error = error;
    if (labels === this.labels) return;
    this.labels = labels;
    this.#onChange();
  }
}

async function inEnglish() {
  try {
    return { labels: await loadLabels('en') };
  } catch (error) {
    return { labels: LAST_WORDS, error };
  }
}
