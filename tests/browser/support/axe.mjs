/**
 * What axe-core finds wrong with a page, shadow trees included, as lines to read:
 *
 *     assert.deepEqual(await violations(page), []);
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Every rule of WCAG 2.0, 2.1 and 2.2, level A and AA, and what axe itself recommends. */
const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  // Of rules that passed the names will do, without every node.
  resultTypes: ['violations', 'incomplete'],
};

/** Pixels of a window in which the filters stand whole, which in a lower one scroll by themselves. */
const HIGH = 2000;

/** Axe does not judge the colours of a single character. Those are measured with the themes. */
const tooShort = /too short to determine/;

/**
 * What is wrong, and what axe could not decide: nothing is left to be looked at by hand. `part` is
 * a selector, where not the whole page is meant.
 */
export async function violations(page, part) {
  const { violations, incomplete } = await run(page, part);
  return [...violations, ...incomplete]
    .flatMap(({ id, impact, nodes }) =>
      nodes.map((node) => `${id} (${impact}): ${node.target.flat().join(' ')}: ${reason(node)}`))
    .filter((line) => !tooShort.test(line));
}

/** The rules that found something to check, so that a test can show that they ran. */
export async function rulesThatRan(page) {
  const { passes } = await run(page);
  return passes.map(({ id }) => id);
}

async function run(page, part) {
  await page.setViewportSize({ ...page.viewportSize(), height: HIGH });
  await page.evaluate(source);
  return page.evaluate(([part, options]) => globalThis.axe.run(part ?? document, options),
    [part, options]);
}

function reason({ any, all, none }) {
  return [...any, ...all, ...none].map(({ message }) => message).join('; ');
}
