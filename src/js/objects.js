// Objects of the contract, made here from numbers: texts are strings that JavaScript has already.

/** Freezes a plain value through and through. */
function deepFreeze(value) {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
}

/** Makes the objects of one corpus, and keeps the points among them. */
export class Objects {
  #points = [];
  #names = [];
  /** The values of each facet, in the order in which their counts come. */
  #facets;
  #matches;
  /** Lists of matches by the bits that stand for them. */
  #lists = [];

  constructor(facets, matches) {
    this.#facets = facets;
    this.#matches = matches;
  }

  point(place) {
    return this.#points[place];
  }

  addPoint(place, name, point) {
    deepFreeze(point);
    this.#names[place] = name;
    this.#points[place] = point;
  }

  /** @param {Uint32Array} numbers  a view of memory that changes after this call */
  result(query, numbers, scores, suggestion) {
    const reader = new Reader(numbers);
    const total = reader.next();
    const terms = [];
    for (let left = reader.next(); left > 0; left -= 1) terms.push(this.#term(query, reader));
    const [addressee, chapter, kind, document] =
      this.#facets.map((values) => counts(values, reader));
    const facets = { addressee, chapter, kind, document };
    const hits = [];
    for (const score of scores) hits.push(this.#hit(reader, score, terms));
    const result = { total, hits, facets, terms };
    if (suggestion !== undefined) result.suggestion = suggestion;
    return result;
  }

  #hit(reader, score, terms) {
    const place = reader.next();
    const point = this.#points[place];
    const why = this.#list(reader.next());
    const missing = reader.slice(reader.next());
    const { text } = point;
    const marks = segments(text, reader.slice(reader.next()));
    const snippet = passage(text, reader.slice(reader.next()));
    const hit = { id: this.#names[place], score, point, marks, snippet, why };
    if (missing.length > 0) hit.missing = Array.from(missing, (place) => terms[place].text);
    return hit;
  }

  #term(query, reader) {
    const text = query.slice(reader.next(), reader.next());
    const term = { text, count: reader.next(), how: this.#list(reader.next()) };
    const flags = reader.next();
    if (flags & 1) term.excluded = true;
    if (flags & 2) term.alternative = true;
    return term;
  }

  /** A new list every time: it belongs to whoever asked. */
  #list(bits) {
    this.#lists[bits] ??= this.#matches.filter((_, i) => bits & (1 << i));
    return this.#lists[bits].slice();
  }
}

class Reader {
  #numbers;
  #at = 0;

  constructor(numbers) {
    this.#numbers = numbers;
  }

  next() {
    return this.#numbers[this.#at++];
  }

  slice(length) {
    const start = this.#at;
    this.#at += length;
    return this.#numbers.subarray(start, this.#at);
  }
}

function counts(values, reader) {
  return values.map((value) => ({ value, count: reader.next() }));
}

/**
 * The stretch of a text from bounds[0] to bounds[1] as segments; each further pair of bounds is
 * marked. Bounds are UTF-16 units, ascending.
 */
function segments(text, bounds) {
  const list = [];
  const end = bounds[1];
  let from = bounds[0];
  for (let i = 2; i < bounds.length; i += 2) {
    if (bounds[i] > from) list.push({ text: text.slice(from, bounds[i]) });
    list.push({ text: text.slice(bounds[i], bounds[i + 1]), mark: true });
    from = bounds[i + 1];
  }
  if (end > from) list.push({ text: text.slice(from, end) });
  return list;
}

/** A passage as segments, with dots where the text goes on. */
function passage(text, bounds) {
  const list = segments(text, bounds);
  if (bounds[0] > 0) list.unshift({ text: '… ' });
  if (bounds[1] < text.length) list.push({ text: ' …' });
  return list;
}
