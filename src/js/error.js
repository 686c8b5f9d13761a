/** Every error this package throws: a real Error with a stable code. */
export class ConclusionsError extends Error {
  constructor(code, message) {
    super(message);
    this.name = 'ConclusionsError';
    this.code = code;
  }
}
