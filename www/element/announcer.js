import { setText } from './dom.js';

/** Milliseconds without a further change after which typing counts as rested. */
export const REST = 500;

/**
 * Speaks through a status region, politely: only the last of several messages that follow each
 * other quickly, and never the same one twice in a row.
 */
export class Announcer {
  #region;
  #timer;

  constructor(region) {
    this.#region = region;
  }

  /** Say it at once, for what the visitor waits for. */
  say(message) {
    this.cancel();
    setText(this.#region, message);
  }

  /** @param {() => void} [onSaid]  called once it is said, unless something else was said first */
  sayAtRest(message, onSaid) {
    this.cancel();
    this.#timer = setTimeout(() => {
      setText(this.#region, message);
      onSaid?.();
    }, REST);
  }

  /** Say it even where it was the last thing said: it has happened again. */
  sayAgain(message, onSaid) {
    this.say('');
    this.sayAtRest(message, onSaid);
  }

  cancel() {
    clearTimeout(this.#timer);
  }
}
