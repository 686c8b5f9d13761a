/**
 * The addressee filter as the visitor sees it: one choice among a few, and a switch between
 * "also jointly with others" and "to them alone". An id names a choice: `''` everybody,
 * `commission` one addressee, `member-states+commission` these together (what asks both),
 * `member-states|commission` any of them, which no choice offers but an attribute can ask for.
 */

/** The id of the choice that a state stands for. */
export function choiceOf({ addressees, match }) {
  return addressees.join(match === 'any' ? '|' : '+');
}

/** Whether a state leaves out points that are addressed to others as well. */
export function isStrict(state) {
  return state.match === 'only' && canBeStrict(choiceOf(state));
}

/**
 * Whether a choice has both kinds of points: those to them alone and those to others as well. Any of
 * several to them alone would be these together when it is asked for no longer.
 */
export function canBeStrict(id) {
  return id !== '' && id !== 'none' && !id.includes('|');
}

/** The part of the state that choosing `id` gives. */
export function choose(id, strict) {
  const addressees = id.split(/[+|]/).filter(Boolean);
  const atLeast = id.includes('+') ? 'all' : 'any';
  return { addressees, match: strict && canBeStrict(id) ? 'only' : atLeast };
}

/** The choices to offer: everybody, each addressee, all of them together, nobody. */
export function offeredChoices(vocabulary) {
  const bodies = vocabulary.addressees.filter((value) => value !== 'none');
  const together = bodies.length > 1 ? [bodies.join('+')] : [];
  const nobody = vocabulary.addressees.filter((value) => value === 'none');
  return ['', ...bodies, ...together, ...nobody];
}

/** A choice in words. */
export function nameOf(id, labels) {
  if (id === '') return labels.addresseeAll;
  const name = (value) =>
    value === 'none' ? labels.addresseeNone : nameIn(labels.addressees, value);
  if (id.includes('|')) return labels.or(id.split('|').map(name));
  return labels.and(id.split('+').map(name));
}

/** One body's name. Ids come from a pack, and not all that an object inherits is a name. */
export function nameIn(names, id) {
  return Object.hasOwn(names, id) ? names[id] : id;
}
