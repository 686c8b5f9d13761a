import { choiceOf, isStrict, nameOf } from './addressees.js';

/**
 * The active filters in words, each with the change that lifts it.
 *
 * @returns {{ text: string, change: Partial<State> }[]}
 */
export function activeFilters(state, labels, vocabulary) {
  const { chips, kinds } = labels;
  const active = [];
  if (state.document) {
    const { title } = vocabulary.document(state.document);
    active.push({ text: chips.document({ name: title }), change: { document: '', chapters: [] } });
  }
  if (state.addressees.length > 0) {
    const chip = isStrict(state) ? chips.addresseeOnly : chips.addressee;
    const text = chip({ name: nameOf(choiceOf(state), labels) });
    active.push({ text, change: { addressees: [], match: 'any' } });
  }
  for (const id of state.chapters) {
    const text = chips.chapter({ name: nameOfChapter(id, state, vocabulary) });
    const chapters = state.chapters.filter((other) => other !== id);
    active.push({ text, change: { chapters } });
  }
  if (state.kind) active.push({ text: kinds[state.kind], change: { kind: '' } });
  return active;
}

/** The number of a division with its chapter's, as in "II.i"; the title where it has none. */
function nameOfChapter(id, state, vocabulary) {
  const { division } = vocabulary.divisions(state.document)
    .find((entry) => entry.division.id === id);
  return division.label ? division.id : division.title;
}
