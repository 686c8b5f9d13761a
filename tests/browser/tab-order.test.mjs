/**
 * The way of the Tab key through the widget, recorded in tests/data/tab-order.json, forward and
 * back: nothing is left out, nothing holds the focus, and it can be seen at every stop. `make record`
 * writes the way down anew.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { root } from './support/paths.mjs';
import { enterState, states } from './states.mjs';
import { stage } from './widget.mjs';

const file = join(root, 'tests/data/tab-order.json');
const chosen = [
  'results',
  'filters chosen, a card selected',
  'no results, a suggestion',
  'filters open in a narrow window',
  'explanation and connections of a point open',
  'copying and citing a point open',
  'saving or printing open',
];

/** The page around: two links, and a header that stays in front of whatever scrolls below it. */
const around = {
  head: `<style>
    #head { position: sticky; top: 0; block-size: 80px; background: #fff; z-index: 1 }
    council-conclusions { --cc-scroll-margin: 100px }
  </style>`,
  before: '<div id="head"><a id="first" href="#x">Voor</a></div>',
  after: '<p><a id="last" href="#y">Na</a></p>',
};

describe('the Tab key', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(name) {
    const state = states.find((one) => one.name === name);
    const html = `${around.before}${state.html}${around.after}`;
    const visit = await enterState(theatre, { ...state, html, head: around.head });
    const client = await visit.page.context().newCDPSession(visit.page);
    return { ...visit, client };
  }

  /** From one link of the page to the other; more stops than this would be a trap. */
  async function walk({ page, client }, key, end) {
    const stops = [];
    for (let i = 0; i < 150; i += 1) {
      await page.keyboard.press(key);
      const stop = await describeFocus(page, client);
      if (stop.id === end) return stops;
      stops.push(stop);
    }
    throw new Error(`The focus never reached #${end}: ${JSON.stringify(stops.at(-1))}`);
  }

  /** What has the focus, as a screen reader is told, and whether it can be seen. */
  async function describeFocus(page, client) {
    const { result: { objectId } } = await client.send('Runtime.evaluate',
      { expression: `(${deepest})()` });
    const { nodes: [node] } = await client.send('Accessibility.getPartialAXTree',
      { objectId, fetchRelatives: false });
    const { result: { value } } = await client.send('Runtime.callFunctionOn',
      { objectId, functionDeclaration: String(visibility), returnByValue: true });
    return { name: `${node.role.value} ${node.name.value}`, ...value };
  }

  /** Runs in the page. */
  function deepest() {
    let active = document.activeElement;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }

  /** Runs in the page, on the element that has the focus. */
  function visibility() {
    const shown = this.type === 'radio' ? this.closest('label') : this;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const { left, top, width, height } = shown.getClientRects()[0];
    const tree = shown.getRootNode();
    const corners = [[3, 3], [width / 2, height / 2], [width - 3, height - 3]];
    const isBare = corners.every(([x, y]) => {
      const found = tree.elementFromPoint(left + x, top + y);
      return found && (shown.contains(found) || found.contains(shown));
    });
    return {
      id: this.id,
      ring: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      isBare,
      target: Math.min(width, height),
      isInText: this.matches('p a, li a') && !this.matches('.cc-card-permalink'),
    };
  }

  for (const name of chosen) {
    test(`goes its way and back in the state: ${name}`, async () => {
      const visit = await open(name);
      await visit.page.locator('#first').focus();
      const there = await walk(visit, 'Tab', 'last');
      const names = there.map((stop) => stop.name);
      if (process.env.RECORD) record(name, names);
      assert.deepEqual(names, JSON.parse(readFileSync(file, 'utf8'))[name]);
      const back = await walk(visit, 'Shift+Tab', 'first');
      assert.deepEqual(back.map((stop) => stop.name).reverse(), names);
      const stops = [...there, ...back];
      assert.deepEqual(stops.filter(({ ring }) => ring < 2), [], 'without a ring');
      assert.deepEqual(stops.filter(({ isBare }) => !isBare), [], 'behind something');
      const small = stops.filter(({ target, isInText }) => target < 24 && !isInText);
      assert.deepEqual(small, [], 'too small to hit');
      await visit.page.context().close();
    });
  }

  function record(name, names) {
    const before = JSON.parse(readFileSync(file, 'utf8'));
    const all = Object.fromEntries(chosen.map((one) => [one, one === name ? names : before[one]]));
    writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  }
});
