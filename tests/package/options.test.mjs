/**
 * Options as programs of all kinds give them.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Conclusions } from 'council-conclusions';
import { conclusions } from './engine.mjs';

const all = conclusions.points().length;
const ofCommission = conclusions.points({ addressee: 'commission' }).length;

test('an option may be inherited, or come from a getter', () => {
  assert.equal(conclusions.points(Object.create({ addressee: 'commission' })).length, ofCommission);
  const given = new class { get addressee() { return 'commission'; } }();
  assert.equal(conclusions.points(given).length, ofCommission);
});

test('what is absent is no option, and an empty list none either', () => {
  for (const absent of [undefined, null, []]) {
    assert.equal(conclusions.points({ addressee: absent, chapter: absent }).length, all);
  }
  const labels = { addressees: { commission: undefined } };
  assert.equal(conclusions.renderCardHtml('point-17', { labels }),
    conclusions.renderCardHtml('point-17'));
});

test('what cannot even be looked at is a bad option', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const attempt of [
    () => conclusions.points(proxy),
    () => conclusions.points({ addressee: proxy }),
    () => conclusions.search('', proxy),
    () => conclusions.renderCardHtml('point-1', { labels: { addressees: proxy } }),
  ]) assert.throws(attempt, { name: 'ConclusionsError', code: 'bad-option' });
});

test('an error names the kind of what has nothing to show', () => {
  assert.throws(() => new Conclusions(new ArrayBuffer(8)),
    { code: 'bad-option', message: /^found pack: \[object ArrayBuffer\], expected a Uint8Array/ });
  assert.throws(() => conclusions.points([]), { code: 'bad-option', message: /^found options: \[\]/ });
});

test('an error repeats no more of a value than a line can show', () => {
  const long = 'x'.repeat(1e6);
  for (const attempt of [
    () => conclusions.points({ chapter: long }),
    () => conclusions.points({ addressee: long }),
    () => conclusions.outline(long),
    () => conclusions.related(long),
    () => conclusions.points({ kind: long }),
  ]) assert.throws(attempt, ({ message }) => message.length < 500);
  assert.throws(() => conclusions.related('point-99'), { message: /^found the point id "point-99", / });
});

test('a query is explained only for a point that there is, and as a text', () => {
  assert.deepEqual(conclusions.explain('point-33', 'inreisverbot drones de'), [
    { text: 'inreisverbot', how: ['typo'], found: ['inreisverboden', 'inreisverbod'] },
    { text: 'drones', how: [], found: [] },
  ]);
  assert.throws(() => conclusions.explain('point-0', ''), { code: 'unknown-point' });
  assert.throws(() => conclusions.explain('point-1', 7), { code: 'bad-option' });
});
