/**
 * Names and roles as Chromium's accessibility tree gives them to screen readers, in five states.
 * The expected trees are tests/data/outline/*.txt, which `make record` writes anew.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { outline } from './support/outline.mjs';
import { root } from './support/paths.mjs';
import { enterState, states } from './states.mjs';
import { stage } from './widget.mjs';

const folder = join(root, 'tests/data/outline');
const chosen = [
  'results',
  'filters chosen, a card selected',
  'no results',
  'copying and citing a point open',
  'failed',
];
const fileOf = (name) => `${name.replaceAll(/\W+/g, '-')}.txt`;

describe('what a screen reader is told', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  for (const name of chosen) {
    test(`in the state: ${name}`, async () => {
      const state = states.find((one) => one.name === name);
      const { page } = await enterState(theatre, state);
      const found = await outline(page, 'council-conclusions');
      const file = join(folder, fileOf(name));
      if (process.env.RECORD) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, `${found.join('\n')}\n`);
      }
      assert.deepEqual(found, readFileSync(file, 'utf8').trimEnd().split('\n'));
    });
  }

  test('every card there is is in the tree, on the screen or not', async () => {
    const { page } = await enterState(theatre, states.find(({ name }) => name === 'all points'));
    const lines = await outline(page, 'council-conclusions');
    assert.equal(lines.filter((line) => line.trim().startsWith('article')).length, 20);
  });

  test('no tree is kept that no state has', () => {
    assert.deepEqual(readdirSync(folder).toSorted(), chosen.map(fileOf).toSorted());
  });
});
