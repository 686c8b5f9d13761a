/**
 * Write today's sizes into README.md and tests/data/budgets.json, which the tests hold us to.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { measureAll } from './measure.mjs';
import { step } from './step.mjs';
import { sizeTable } from './tables.mjs';

const budgets = 'tests/data/budgets.json';
const tableInReadme = /^\| bytes \|[^]*?\n(?!\|)/m;

await step(async () => {
  const sizes = await measureAll();
  const readme = await readFile('README.md', 'utf8');
  if (!tableInReadme.test(readme)) throw new Error('README.md: found no table of bytes');
  await writeFile('README.md', readme.replace(tableInReadme, () => sizeTable(sizes)));
  const brotli = Object.entries(sizes).map(([key, size]) => [key, size.at(-1)]);
  const content = { ...JSON.parse(await readFile(budgets)), recorded: Object.fromEntries(brotli) };
  await writeFile(budgets, `${JSON.stringify(content, null, 2)}\n`);
});
