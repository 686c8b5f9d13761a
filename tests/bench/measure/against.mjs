/** The goals: this project beside the best of the others at each of them. */
import { BASELINE, OWN } from './engines.mjs';
import { kilobytes, microseconds, milliseconds, table } from './tables.mjs';

const last = ({ modes, found }) => found.modes[modes.at(-1)];

/** The best of the ways to load an engine. */
const least = ({ modes, found }, value) => {
  const values = modes.map((mode) => value(found.modes[mode])).filter((v) => v !== undefined);
  return values.length ? Math.min(...values) : undefined;
};

const searches = (where, said) => [
  ['queries', 'new query'],
  ['keys', 'new keystroke'],
  ['keysAgain', 'keystroke again'],
].flatMap(([what, name]) => ['p50', 'p99'].map((share) => ({
  name: `${name}, ${said}: ${share}, µs`,
  value: (engine) => last(engine)[where]?.[what][share],
  shown: microseconds,
})));

const ofText = [
  {
    name: 'nDCG@10',
    value: ({ found }) => found.quality?.ndcg,
    shown: (value) => value.toFixed(3),
    most: true,
  },
  { name: 'library and data, kB brotli', value: (e) => least(e, (m) => m.wire?.brotli),
    shown: kilobytes },
  { name: 'ready, warm, ms', value: (e) => least(e, (m) => m.node?.ready.p50),
    shown: milliseconds },
  { name: 'ready, new process, ms', value: (e) => least(e, (m) => m.cold?.p50),
    shown: milliseconds },
  { name: 'ready, new page, ms', value: (e) => least(e, (m) => m.page?.ready.p50),
    shown: milliseconds },
  ...searches('node', 'Node.js'),
  ...searches('page', 'Chromium'),
];

/** A measure that was cut short says nothing about the rest. */
const whole = (measure) => (measure && measure.n >= measure.of ? measure : undefined);

const ofLarger = (size) => [
  ['new query: p50, ms', ({ queries }) => whole(queries)?.p50, milliseconds],
  ['new query: p99, ms', ({ queries }) => whole(queries)?.p99, milliseconds],
  ['new keystroke: p50, ms', ({ keys }) => whole(keys)?.p50, milliseconds],
  ['new keystroke: p99, ms', ({ keys }) => whole(keys)?.p99, milliseconds],
  ['index and text, kB brotli', ({ data }) => data?.brotli, kilobytes],
  ['ready, ms', ({ ready }) => ready?.p50, milliseconds],
  ['memory, MB', ({ memory }) => memory, (value) => value.toFixed(0)],
].map(([name, value, shown]) => ({
  name: `${size.toLocaleString('en')} points, ${name}`,
  value: ({ found }) => (found.larger[size] ? value(found.larger[size]) : undefined),
  shown,
}));

export function against({ engines, sizes }) {
  const own = engines.find(({ key }) => key === OWN);
  const peers = engines.filter(({ key }) => key !== OWN && key !== BASELINE);
  const rows = [...ofText, ...sizes.flatMap(ofLarger)].map((measure) => row(measure, own, peers));
  return table(['measure', 'this project', 'best peer', '', 'this project / best peer'], rows);
}

function row({ name, value, shown, most }, own, peers) {
  const ours = value(own);
  const sign = most ? -1 : 1;
  const ranked = peers.map((peer) => ({ name: peer.name, value: value(peer) }))
    .filter((peer) => peer.value !== undefined)
    .sort((a, b) => sign * (a.value - b.value));
  const [best] = ranked;
  if (ours === undefined || !best) return [name, ours === undefined ? '–' : shown(ours)];
  return [name, shown(ours), shown(best.value), best.name, (ours / best.value).toFixed(2)];
}
