/**
 * No state of the widget breaks a rule that a program can check.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { rulesThatRan, violations } from './support/axe.mjs';
import { enterState, states } from './states.mjs';
import { plain, stage } from './widget.mjs';

describe('axe-core finds nothing wrong', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  for (const state of states) {
    test(`in the state: ${state.name}`, async () => {
      const { page } = await enterState(theatre, state);
      assert.deepEqual(await violations(page), []);
      await page.context().close();
    });
  }

  test('beside a search of the page’s own', async () => {
    const html = '<form role="search"><label>Zoeken <input name="q"></label></form>';
    const { page } = await enterState(theatre, { html: html + plain });
    assert.deepEqual(await violations(page), []);
  });

  test('and it has looked: at names, colours, targets and languages', async () => {
    const { page } = await enterState(theatre, states.find(({ name }) => name === 'results'));
    const ran = await rulesThatRan(page);
    const wanted = ['color-contrast', 'target-size', 'label', 'button-name', 'valid-lang', 'list'];
    assert.deepEqual(wanted.filter((rule) => !ran.includes(rule)), []);
  });
});
