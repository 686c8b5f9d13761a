/**
 * Everything that README.md says and a program can check. What needs a browser is in
 * tests/browser/readme.test.mjs.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync }
  from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { CouncilConclusions } from 'council-conclusions/element';
import { pkg, root } from '../browser/support/paths.mjs';
import { conclusions, expectations } from './engine.mjs';
import { cellsOf, codesIn, fences, prose, readme, runners, snippets, snippetsIn, table }
  from '../browser/support/readme.mjs';

const read = (...path) => readFileSync(join(root, ...path), 'utf8');
const sorted = (values) => [...new Set(values)].sort();

/** Targets that `make help` lists. */
const targets = [...read('Makefile').matchAll(/^([a-z-]+):.*## /gm)].map(([, name]) => name);

test('every snippet is of a language that a test runs', () => {
  const others = snippets.filter(({ language }) => !Object.hasOwn(runners, language));
  assert.deepEqual(others, []);
  assert.equal(fences.length, 2 * snippets.length, 'a snippet is not closed');
  assert.doesNotMatch(prose, /^( {4}|\t)/m, 'an indented snippet has no language');
  for (const [language, file] of Object.entries(runners)) {
    assert.ok(read(file).includes(`snippetsIn('${language}')`), `${file} runs ${language}`);
  }
});

test('shell snippets call make, for targets that there are', () => {
  const commands = snippetsIn('sh').flatMap(({ code }) => code.split('\n'));
  const others = commands.filter((line) => {
    const [, target] = line.match(/^make ([a-z-]+)(?: [A-Z]+=\S+)*(?: +# .+)?$/) ?? [];
    return !targets.includes(target);
  });
  assert.deepEqual(others, []);
});

test('every make target named in the text is there', () => {
  const named = codesIn(prose).filter((code) => code.startsWith('make '));
  const missing = named.filter((code) => ![...targets, 'help'].includes(code.slice(5)));
  assert.deepEqual(missing, []);
});

test('the snippets in JavaScript run as one program, and their comments are true', async () => {
  const { program, claims: expected } = programOf(snippetsIn('js'));
  const { claims } = await import(pathToFileURL(written(program)));
  const wrong = claims.filter(({ found, said }) => !agree(found, said));
  assert.deepEqual(wrong, []);
  assert.equal(claims.length, expected, 'a comment was not reached');
});

/**
 * The snippets as a module whose lines are those of the README. In it, `value; // comment` becomes
 * a claim that the value is what the comment says.
 */
function programOf(blocks) {
  const helpers = [
    'export const claims = [];',
    'const thrownBy = (f) => { try { f(); } catch (e) { return `throws ${e.code ?? e}`; } };',
  ];
  const program = [helpers.join(' ')];
  let claims = 0;
  for (const { code, line } of blocks) {
    const before = claims;
    code.split('\n').forEach((text, i) => {
      const [, value, said] = text.match(/^ *(\S.*?);? +\/\/ (.+)$/) ?? [];
      program[line + i - 1] = value ? claim(line + i, value, said) : text;
      if (value) claims += 1;
    });
    assert.ok(claims > before, `README.md:${line}: a snippet claims nothing`);
  }
  return { program: Array.from(program, (text) => text ?? '').join('\n'), claims };
}

function claim(line, value, said) {
  const found = said.startsWith('throws ') ? `thrownBy(() => (${value}))` : `(${value})`;
  return `claims.push({ line: ${line}, said: ${JSON.stringify(said)}, found: ${found} });`;
}

/** A string in a comment may end with an ellipsis. */
function agree(found, said) {
  if (said.startsWith('throws ')) return found === said;
  const value = new Function(`return (${said})`)();
  const shortened = typeof value === 'string' && value.endsWith('…');
  if (shortened) return typeof found === 'string' && found.startsWith(value.slice(0, -1));
  return isDeepStrictEqual(found, value);
}

/** The program in a folder of its own, where the package is installed and nothing else. */
function written(program) {
  const folder = join(root, 'target/readme');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(pkg, join(folder, 'node_modules/council-conclusions'));
  writeFileSync(join(folder, 'README.mjs'), program);
  return join(folder, 'README.mjs');
}

test('plain snippets are the way of the data, by modules that there are, and real errors', () => {
  const [way, ...errors] = snippetsIn('text').map(({ code }) => code);
  const steps = way.split('\n')[0].split('─►').map((step) => step.trim()).slice(1);
  const isThere = (step) => [`src/${step}.rs`, `src/${step}/mod.rs`, `www/${step}`]
    .some((path) => existsSync(join(root, path)));
  assert.deepEqual(steps.filter((step) => !isThere(step)), []);

  const known = expectations('bad-seeds').map(({ error }) => error);
  const given = errors.flatMap((code) => code.split('\n'));
  assert.ok(given.length > 0);
  for (const line of given) {
    const [, seed, error] = line.match(/^(seeds\/[^:]+):(.+)$/) ?? [];
    assert.ok(existsSync(join(root, seed)) && known.includes(error), line);
  }
});

test('the first search result is the one promised, for every query in the table', () => {
  for (const row of table('query')) {
    const [query] = codesIn(row[0]);
    const [id] = codesIn(row.at(-1));
    assert.equal(conclusions.search(query).hits[0]?.id, id, query);
  }
});

test('the numbers of recitals and points are right', () => {
  const count = (kind) => conclusions.points({ kind }).length;
  const numbers = `${count('recital')} recitals and ${count('point')} points`;
  assert.ok(readme.replace(/\s+/g, ' ').includes(numbers), numbers);
});

test('the table of sizes has the rows that make sizes prints, and is at most 2 % off', () => {
  const printed = execFileSync(process.execPath, ['www/tools/sizes.mjs'], { cwd: root }).toString();
  const [measured] = printed.split('\n\n').map((part) => part.trim().split('\n').slice(2).map(cellsOf));
  const recorded = table('bytes');
  assert.deepEqual(recorded.map(([name]) => name), measured.map(([name]) => name));
  const bytes = (text) => Number(text.replaceAll(',', ''));
  const stale = recorded.filter((row, i) => row.slice(1).some((text, column) => {
    const now = bytes(measured[i][column + 1]);
    return !(Math.abs(bytes(text) - now) <= now / 50);
  }));
  assert.deepEqual(stale, [], `make sizes prints now\n${printed}`);
});

test('the table of attributes has all that the element knows, and each is a property', () => {
  const named = table('attribute').map(([name]) => codesIn(name)[0]);
  assert.deepEqual(sorted(named), sorted([...CouncilConclusions.observedAttributes, 'theme']));
  const property = (name) => name.replace(/-(.)/g, (_all, letter) => letter.toUpperCase());
  const inherited = ['lang'];
  const missing = named.filter((name) => !(property(name) in CouncilConclusions.prototype));
  assert.deepEqual(missing, inherited);
});

test('the labels named are those that there are', () => {
  const [, labels] = table('attribute').find(([name]) => name === '`lang`');
  const files = readdirSync(join(root, 'www/element/labels'))
    .map((file) => file.match(/^(.+)\.json$/));
  assert.deepEqual(sorted(codesIn(labels)), sorted(files.filter(Boolean).map(([, lang]) => lang)));
});

test('the table of events has all that are declared, with their details', () => {
  const types = read('pkg/element/council-conclusions.d.ts');
  const fields = (detail) => {
    const [, body] = types.match(new RegExp(`interface ${detail} \\{([^]*?)\\n\\}`));
    return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, field]) => field);
  };
  const declared = [...types.matchAll(/'(conclusions-\w+)': CustomEvent<(\w+)>/g)];
  assert.deepEqual(
    table('event').map(([name, , detail]) => [...codesIn(name), ...codesIn(detail)]),
    declared.map(([, name, detail]) => [name, ...fields(detail)]),
  );
});

test('the table of custom properties has all that the styles read, with their defaults', () => {
  const styles = readdirSync(join(root, 'www/element'))
    .filter((file) => file.startsWith('style-'))
    .map((file) => read('www/element', file))
    .join('\n');
  const used = [...styles.matchAll(/var\((--cc-[a-z-]+)/g)].map(([, name]) => name);
  const codes = table('property').flatMap(([names]) => codesIn(names));
  assert.deepEqual(sorted(codes.filter((code) => code.startsWith('--cc-'))), sorted(used));
  const wrong = codes.filter((code, i) =>
    !code.startsWith('--') && !styles.includes(`var(${codes[i - 1]}, ${code})`));
  assert.deepEqual(wrong, []);
});

test('the table of folders has all that there are', () => {
  const ignored = read('.gitignore').split('\n').map((line) => line.replaceAll('/', ''));
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\./.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => !ignored.includes(name));
  const named = table('folder').map(([name]) => codesIn(name)[0].replace(/\/$/, ''));
  assert.deepEqual(sorted(named), sorted(folders));
});

test('what shows each promise of security is there', () => {
  const files = table('promise').flatMap(([, shownBy]) => codesIn(shownBy));
  assert.ok(files.length > 0);
  assert.deepEqual(files.filter((file) => !existsSync(join(root, file))), []);
});

test('what shows that it is accessible is there', () => {
  const files = table('what').flatMap(([, , shownBy]) => codesIn(shownBy));
  assert.ok(files.length > 5);
  assert.deepEqual(files.filter((file) => !existsSync(join(root, file))), []);
});

test('the statement on accessibility counts what the tests look at', () => {
  const [, keyboard] = table('what').filter(([what]) => what === 'keyboard').flat();
  const stops = Object.keys(expectations('tab-order'));
  assert.ok(stops.length === 7 && keyboard.includes('seven states'), keyboard);
  const trees = readdirSync(join(root, 'tests/data/outline'));
  const [, names] = table('what').filter(([what]) => what.startsWith('names')).flat();
  assert.ok(trees.length === 5 && names.includes('five states'), names);
});

test('the theme files named are those that there are', () => {
  const named = codesIn(prose).filter((code) => code.startsWith('themes/'));
  assert.deepEqual(sorted(named), sorted(readdirSync(join(pkg, 'themes')).map((f) => `themes/${f}`)));
});

test('every link inside the repository leads to a file', () => {
  const links = [...prose.matchAll(/\]\(([^)]+)\)/g)]
    .map(([, address]) => address)
    .filter((address) => !address.startsWith('https:'));
  assert.deepEqual(links.filter((address) => !existsSync(join(root, address))), []);
  assert.ok(links.includes('www/demo/screenshot.png'));
});
