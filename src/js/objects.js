// Objects of the contract that are made faster here than property by property from WebAssembly.
// Texts come in as strings that JavaScript already has; only numbers cross the boundary.

/** Freezes a plain value through and through. */
export function deepFreeze(value) {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
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

export function makeHit(point, score, marks, snippet, why) {
  return {
    id: point.id,
    score,
    point,
    marks: segments(point.text, marks),
    snippet: passage(point.text, snippet),
    why,
  };
}

export function makeTerm(text, count, how, excluded) {
  return excluded ? { text, count, how, excluded } : { text, count, how };
}

function counts(values, numbers) {
  return values.map((value, i) => ({ value, count: numbers[i] }));
}

export function makeResult(
  total,
  hits,
  addressees,
  addresseeCounts,
  chapters,
  chapterCounts,
  terms,
  suggestion,
) {
  const facets = {
    addressee: counts(addressees, addresseeCounts),
    chapter: counts(chapters, chapterCounts),
  };
  const result = { total, hits, facets, terms };
  return suggestion === undefined ? result : { ...result, suggestion };
}
