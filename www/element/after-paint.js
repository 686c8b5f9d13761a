/** Milliseconds after which no frame is waited for: where nothing is on the screen, none comes. */
const NO_FRAME = 100;

/**
 * Work that waits until the browser has painted what there is now. Asked for once more before it is
 * done, it waits for the next picture.
 */
export class AfterPaint {
  #work;
  #frame;
  #timer;

  /** @param {() => void} work */
  constructor(work) {
    this.#work = work;
  }

  get isDue() {
    return this.#timer !== undefined;
  }

  /** @param {number} pause  milliseconds to let pass before */
  request(pause = 0) {
    this.cancel();
    if (pause > 0) {
      this.#timer = setTimeout(() => this.request(), pause);
      return;
    }
    this.#frame = requestAnimationFrame(() => this.#wait(0));
    this.#wait(NO_FRAME);
  }

  cancel() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(time) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.cancel();
      this.#work();
    }, time);
  }
}
