/** Every error this package throws: a real Error with a stable code. */
export class ConclusionsError extends Error {
  /** Minifying takes the name away, which consoles show. */
  static name = 'ConclusionsError';

  constructor(code, message) {
    super(message);
    this.name = 'ConclusionsError';
    this.code = code;
  }
}
