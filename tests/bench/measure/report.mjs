/** What was measured, as Markdown. */
import { cpus, loadavg, totalmem } from 'node:os';
import { against } from './against.mjs';
import { isOffTopic } from './judge.mjs';
import { kilobytes, milliseconds, microseconds, table } from './tables.mjs';

export function report(all) {
  return [
    '# This project and other search libraries\n',
    setting(all),
    '## Against the best peer\n',
    against(all),
    '## Quality, bytes and start\n',
    overview(all),
    '## nDCG@10 by kind of query\n',
    kinds(all),
    '## Searches in Node.js, µs\n',
    speed(all, 'node'),
    '## Searches in Chromium, µs\n',
    speed(all, 'page'),
    ...all.sizes.flatMap((size) => [`## ${size.toLocaleString('en')} points, Node.js\n`,
      larger(all, size)]),
    '## What crossing the boundary costs, Node.js, µs\n',
    crossing(all),
    '## Settings\n',
    settings(all),
  ].join('\n');
}

function setting({ judged, begun, chromium, missing }) {
  const offTopic = judged.filter(isOffTopic).length;
  const minutes = Math.round((Date.now() - begun.at) / 60_000);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const load = [begun.load, loadavg()[0]].map((value) => value.toFixed(2)).join(' and ');
  const left = missing.map(({ name }) => name).join(', ');
  return `Measured on ${new Date().toISOString().slice(0, 10)} in ${minutes} minutes: ` +
    `${cpus()[0].model}, ${cpus().length} cores, ${gigabytes} GB; Node.js ${process.version}, ` +
    `Chromium ${chromium}; load ${load} before and after. ` +
    `${judged.length} judged queries, ${offTopic} of them off topic. ` +
    `${left ? `Not installed here and left out: ${left}. ` : ''}` +
    'What is measured how: [README.md](README.md).\n';
}

/** One row for each way to load an engine. */
function overview({ engines }) {
  const rows = engines.flatMap(({ name, modes, found }) => modes.map((mode) => {
    const { wire, node, cold, page, failure } = found.modes[mode];
    if (failure) return [name, mode, failure];
    const { ndcg, silent, offTopic } = found.quality;
    return [name, mode, ndcg.toFixed(3), `${silent}/${offTopic}`, kilobytes(wire.raw),
      kilobytes(wire.brotli), milliseconds(node?.ready.p50), milliseconds(cold?.p50),
      milliseconds(page.ready.p50)];
  }));
  return table(['engine', 'index', 'nDCG@10', 'off topic: silent', 'kB', 'kB, brotli',
    'ready, ms: warm', 'new process', 'new page'], rows);
}

function kinds({ engines }) {
  const names = Object.keys(engines[0].found.quality.kinds);
  const rows = engines.filter(({ found }) => found.quality).map(({ name, found }) =>
    [name, ...names.map((kind) => found.quality.kinds[kind].toFixed(2))]);
  return table(['engine', ...names], rows);
}

function speed({ engines }, where) {
  const rows = engines.flatMap(({ name, modes, found }) => {
    const measures = found.modes[modes.at(-1)][where];
    if (!measures) return [];
    return [[name, ...['queries', 'keys', 'keysAgain'].flatMap((what) =>
      ['p50', 'p99', 'calls'].map((share) => microseconds(measures[what][share])))]];
  });
  return table(['engine', ...['new query', 'new keystroke', 'keystroke again'].flatMap((what) =>
    [`${what}: p50`, 'p99', 'p99 of calls'])], rows);
}

function larger({ engines }, size) {
  const rows = engines.filter(({ browserOnly }) => !browserOnly).map(({ name, found }) => {
    const { failure, index, data, ready, memory, queries, keys, makingMs } = found.larger[size];
    if (failure) return [name, failure];
    const cut = ({ n, of }) => (n < of ? ` (${n} of ${of})` : '');
    return [name, milliseconds(queries.p50), milliseconds(queries.p99) + cut(queries),
      milliseconds(keys.p50), milliseconds(keys.p99) + cut(keys), kilobytes(index.brotli),
      kilobytes(data.raw), kilobytes(data.brotli), milliseconds(ready.p50), memory.toFixed(0),
      makingMs === undefined ? '–' : (makingMs / 1000).toFixed(1)];
  });
  return table(['engine', 'new query, ms: p50', 'p99', 'new keystroke, ms: p50', 'p99',
    'index, kB brotli', 'index and text, kB', 'brotli', 'ready, ms', 'memory, MB', 'made in, s'],
  rows);
}

function crossing({ crossing: measures }) {
  const rows = Object.entries(measures).map(([name, { p50, p99 }]) =>
    [name, ...[p50, p99].map((value) => value.toFixed(value < 1 ? 3 : 1))]);
  return table(['one call', 'p50', 'p99'], rows);
}

function settings({ engines }) {
  const rows = engines.map(({ name, library, version, settings: said }) =>
    [name, library ? `${library} ${version}` : '–', said]);
  return table(['engine', 'version', 'settings'], rows);
}
