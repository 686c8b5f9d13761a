/**
 * Whatever language the labels have, each part is marked as what it is in: the official text and
 * examples of what can be typed as Dutch, everything else as the language of the labels.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { conclusions } from '../package/engine.mjs';
import { enterState, states } from './states.mjs';
import { stage } from './widget.mjs';

/** Shorter texts may be words of both languages. */
const LONG = 12;

const official = [
  ...conclusions.documents().flatMap(({ title, formation, acronyms = [] }) =>
    [title, formation, ...acronyms.map(({ long }) => long)]),
  ...conclusions.points().flatMap(({ text, chapeau, path, footnotes, references }) => [
    text, chapeau, ...path.map(({ title }) => title),
    ...footnotes.map((note) => note.text), ...references.map((reference) => reference.text),
  ]),
].filter(Boolean).join('\n');

const examples = ['"terroristische strijders"', 'drones OF hawala', 'punten 20-25',
  'overweging c', 'adressaat:commissie', 'adressaat:lidstaten', 'hoofdstuk:II'];

/** Passages are cut short, and what an acronym means follows a colon. */
const isDutch = (text) =>
  examples.includes(text) || official.includes(text.replace(/^: | …$/g, ''));

describe('in an English page', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  for (const name of [
    'all points',
    'results',
    'filters chosen, a card selected',
    'explanation and connections of a point open',
    'copying and citing a point open',
  ]) {
    test(`every part says its language in the state: ${name}`, async () => {
      const state = states.find((one) => one.name === name);
      const { page, widget } = await enterState(theatre, { ...state, lang: 'en' });
      const texts = await widget.frame.evaluate(textsWithLanguages);
      assert.ok(texts.some(({ lang }) => lang === 'nl') && texts.some(({ lang }) => lang === 'en'));
      const wrong = texts.filter(({ text, lang }) =>
        text.length >= LONG && lang !== (isDutch(text) ? 'nl' : 'en'));
      assert.deepEqual(wrong, []);
      await page.context().close();
    });
  }

  /** Runs in the page: every text that is shown or read out, with the language it is marked as. */
  function textsWithLanguages(frame) {
    const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (parentElement.closest('[hidden]:not([hidden="until-found"])')) continue;
      // A radio button is read in its own language.
      const control = parentElement.matches('.cc-choice-text')
        && parentElement.closest('label').control;
      texts.push({ text: data.trim(), lang: (control || parentElement).closest('[lang]').lang });
    }
    return texts.filter(({ text }) => text);
  }
});
