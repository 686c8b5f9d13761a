/**
 * Make one self-contained HTML file of a page, its style sheets and its scripts:
 *
 *     node www/tools/page.mjs www/demo/index.html www/dist/index.html
 *
 * Scripts must be classic and deferred: they move to the end of the body, where they run at the
 * same moment. A content security policy with the hashes of what was inlined goes in as well, so
 * the file itself proves that it needs nothing else and can reach nobody.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { step } from './step.mjs';

const [source, destination] = process.argv.slice(2);

const styleLink = /<link\b[^>]*\brel="?stylesheet\b[^>]*>/gi;
const scriptTag = /<script\b[^>]*\bsrc=[^>]*><\/script>/gi;
const charset = /^( *)<meta\b[^>]*\bcharset=[^>]*>\n/im;

await step(async () => {
  const html = allowOnlyItself(await inlineScripts(await inlineStyles(await read(source))));
  refuseReferences(html);
  await mkdir(dirname(destination), { recursive: true });
  await writeFile(`${destination}.next`, html);
  await rename(`${destination}.next`, destination);
});

async function inlineStyles(html) {
  const links = html.match(styleLink) ?? [];
  const sheets = await Promise.all(links.map((tag) => inline(attribute(tag, 'href'), /<\/style/i)));
  const styles = sheets.map((css) => `<style>\n${css}</style>`);
  return html.replace(styleLink, () => styles.shift());
}

async function inlineScripts(html) {
  const tags = html.match(scriptTag) ?? [];
  const undeferred = tags.find((tag) => !/\sdefer\b/.test(tag));
  if (undeferred) throw new Error(`${source}: found ${undeferred}, expected a deferred script`);
  // The one ends the element early, the others together keep its end from being seen.
  const trap = /<\/script|<!--(?=[^]*<script)/i;
  const scripts = await Promise.all(tags.map((tag) => inline(attribute(tag, 'src'), trap)));
  const elements = scripts.map((js) => `<script>\n${js}</script>\n`).join('');
  return html.replace(scriptTag, '').replace(/(?=<\/body>)/i, () => elements);
}

async function inline(address, trap) {
  const path = join(dirname(source), address);
  const text = await read(path);
  const [found] = text.match(trap) ?? [];
  if (found) throw new Error(`${path}: found ${found}, expected text that can stand inside HTML`);
  return text;
}

/** The policy comes right after the character set, which must be in the first kilobyte. */
function allowOnlyItself(html) {
  const policy = [
    "default-src 'none'",
    `script-src ${hashes(html, 'script')} 'wasm-unsafe-eval'`,
    `style-src ${hashes(html, 'style')}`,
    "connect-src 'none'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  if (!charset.test(html)) throw new Error(`${source}: found no <meta charset>, expected one`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace(charset, (line, indent) => `${line}${indent}${meta}\n`);
}

function hashes(html, name) {
  const elements = html.matchAll(new RegExp(`<${name}>([^]*?)</${name}>`, 'g'));
  const digest = (text) => createHash('sha256').update(text).digest('base64');
  return [...elements].map(([, text]) => `'sha256-${digest(text)}'`).join(' ') || "'none'";
}

/** Anything still loaded from elsewhere would be missing without a network. */
function refuseReferences(html) {
  const markup = html.replace(/(<(script|style)>)[^]*?(?=<\/\2>)/g, '$1');
  const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => css).join('\n');
  const [found] =
    markup.match(/<[^>]*\s(src|srcset|poster|data)=(?!"data:)[^>]*>|<link\b[^>]*>/i) ??
    styles.match(/@import[^;]*|url\((?!["']?(data:|#))[^)]*\)/i) ??
    [];
  if (found) throw new Error(`${source}: found ${found}, expected a page complete in itself`);
}

function attribute(tag, name) {
  const [, quoted, bare] = tag.match(new RegExp(`\\s${name}=(?:"([^"]*)"|([^\\s>]*))`, 'i')) ?? [];
  return quoted ?? bare;
}

async function read(path) {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new Error(`${path} is missing, and ${source} needs it.`);
  }
}
