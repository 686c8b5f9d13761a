/**
 * Text that would like to be more than text, through every way that text has into the widget. The
 * pages have no policy that would stop it, but for those that see whether it would have to.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { attacks, foreignMarkup, sound, surroundings } from './support/attacks.mjs';
import { goTo, makeCard, openWith, setAttributes, setSource, type }
  from './support/attempts.mjs';
import { events, hostPage, stage, strictPolicy } from './widget.mjs';

const policies = [['without a policy', undefined], ['under the strictest policy', strictPolicy]];

describe('hostile text', { timeout: 300_000 }, () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  /** A page with the element on it, and the alarm set. */
  async function enter(body, options = {}) {
    let alarm;
    const prepare = async (page) => { alarm = await sound(page); };
    const visit = await theatre.visit(hostPage(body), { ...options, prepare });
    await visit.widget.ready();
    // The page's own document rang it.
    alarm.rung.length = 0;
    return { ...visit, alarm, before: await visit.page.evaluate(surroundings) };
  }

  /** Runs `attempt` in the page with each text; gives those that put something out of place. */
  async function tryAll(page, attempt) {
    const failures = [];
    for (const { name, text } of attacks) {
      // As JSON, since half a character does not reach the browser in any other way.
      const told = await page.evaluate(attempt, JSON.stringify(text));
      const foreign = await page.evaluate(foreignMarkup);
      if (told || foreign.length > 0) failures.push({ name, told, foreign });
    }
    return failures;
  }

  async function assertQuiet({ page, seen, alarm, before }) {
    assert.deepEqual(alarm.rung, []);
    assert.deepEqual(await page.evaluate(surroundings), before);
    assert.deepEqual(seen.problems(), []);
    assert.deepEqual(seen.leaving(theatre.server.origin), []);
    assert.deepEqual(await events(page, 'error'), []);
  }

  for (const [condition, policy] of policies) {
    test(`${condition}, typed, is searched for and shown as it is`, async () => {
      const visit = await enter('<council-conclusions hash="c"></council-conclusions>', { policy });
      assert.deepEqual(await tryAll(visit.page, type), []);
      await assertQuiet(visit);
    });

    test(`${condition}, as label and address of a card, stays text`, async () => {
      const visit = await enter('<council-conclusions></council-conclusions>', { policy });
      assert.deepEqual(await tryAll(visit.page, makeCard), []);
      await assertQuiet(visit);
    });
  }

  for (const [way, attempt] of [['an address that changes', goTo], ['the first one', openWith]]) {
    test(`in the fragment of ${way}, is no more than a query`, async () => {
      const visit = await enter('<council-conclusions hash="c"></council-conclusions>');
      assert.deepEqual(await tryAll(visit.page, attempt), []);
      await assertQuiet(visit);
    });
  }

  test('in each attribute and property, alone and in all, means nothing', async () => {
    const visit = await enter('<council-conclusions query="terrorisme"></council-conclusions>');
    assert.deepEqual(await tryAll(visit.page, setAttributes), []);
    await assertQuiet(visit);
  });

  test('as address of a pack, it is fetched and refused, and nothing else', async () => {
    const visit = await enter('<council-conclusions></council-conclusions>');
    const { page, seen, alarm } = visit;
    await page.route((url) => url.origin !== theatre.server.origin, (route) => route.abort());
    assert.deepEqual(await tryAll(page, setSource), []);
    assert.deepEqual([alarm.rung, seen.pageErrors], [[], []]);
    assert.deepEqual(await page.evaluate(surroundings), visit.before);
    const late = seen.requests.filter(({ url }) => !/\/(pkg|host-\d+\.html)/.test(url));
    assert.deepEqual(late.filter(({ type }) => type !== 'fetch'), []);
  });

  test('is noticed by these tests where it becomes markup', async () => {
    const { page, alarm } = await enter('<council-conclusions></council-conclusions>');
    const becomesMarkup = (json) => {
      const { shadowRoot } = document.querySelector('council-conclusions');
      shadowRoot.querySelector('.cc-note').innerHTML = JSON.parse(json);
    };
    const noticed = await tryAll(page, becomesMarkup);
    assert.ok(noticed.length >= 15, `${noticed.length} of ${attacks.length}`);
    assert.ok(alarm.rung.includes('dialog: 1'));
  });
});
