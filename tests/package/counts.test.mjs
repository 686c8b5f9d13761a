/**
 * The numbers beside the filters: each is what its choice would give, and few questions find it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose } from '../../www/element/addressees.js';
import { countChoices } from '../../www/element/counts.js';
import { NOTHING_CHOSEN, countsWith } from '../../www/element/state.js';
import { conclusions } from './engine.mjs';

const CHOICES = ['', 'member-states', 'commission', 'member-states+commission', 'none'];
const BOTH = 'member-states|commission';
const [{ id: DOCUMENT }] = conclusions.documents();

/** Every combination of these parts of a state. */
function* states() {
  for (const query of ['', 'terrorisme', 'xylofoon']) {
    for (const id of [...CHOICES, BOTH]) {
      for (const strict of [false, true]) {
        for (const chapters of [[], ['II'], ['I', 'II.i']]) {
          for (const kind of ['', 'recital', 'point']) {
            for (const document of ['', DOCUMENT]) {
              const chosen = { ...choose(id, strict), chapters, kind, document };
              yield { ...NOTHING_CHOSEN, ...chosen, query };
            }
          }
        }
      }
    }
  }
}

const totalOf = (state, change) => countsWith(conclusions, state, change).total;

/** What each choice of each filter changes, as the widget's filters do it. */
const CHANGES = {
  addressee: (id, { match }) => choose(id, match === 'only'),
  match: (match, { addressees, match: now }) =>
    choose(addressees.join(now === 'any' ? '|' : '+'), match === 'only'),
  chapter: (id) => ({ chapters: id ? [id] : [] }),
  kind: (kind) => ({ kind }),
  document: (document) => ({ document, chapters: [] }),
};

test('each number beside a filter is what choosing it gives', () => {
  const wrong = [];
  for (const state of states()) {
    const counts = countChoices(conclusions, state, countsWith(conclusions, state), CHOICES);
    for (const [filter, changeTo] of Object.entries(CHANGES)) {
      for (const [choice, count] of counts[filter]) {
        const expected = totalOf(state, changeTo(choice, state));
        if (count !== expected) wrong.push({ state, filter, choice, count, expected });
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test('every choice has a number, also where it is none', () => {
  const state = { ...NOTHING_CHOSEN, addressees: ['commission'], query: 'xylofoon' };
  const counts = countChoices(conclusions, state, countsWith(conclusions, state), CHOICES);
  const chapters = conclusions.outline()
    .flatMap(({ id, children }) => [id, ...children.map((section) => section.id)]);
  assert.deepEqual([...counts.addressee.keys()], CHOICES);
  assert.deepEqual([...counts.match.keys()], ['any', 'only']);
  assert.deepEqual(new Set(counts.chapter.keys()), new Set(['', ...chapters]));
  assert.deepEqual([...counts.kind.keys()], ['', 'recital', 'point']);
  assert.deepEqual([...counts.document.keys()], ['', DOCUMENT]);
  for (const filter of Object.values(counts)) {
    assert.deepEqual([...new Set(filter.values())], [0]);
  }
});
