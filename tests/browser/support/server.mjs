/**
 * A static web server on the loopback address, for one test file or one test.
 *
 *     const server = await serve({
 *       headers: { 'content-security-policy': "default-src 'none'; script-src 'self'" },
 *       pages: { '/host.html': '<!doctype html><title>Host</title>…' },
 *     });
 *     await page.goto(server.url('/host.html'));         // the page that was given
 *     await page.goto(server.url('/www/demo/'));         // a file below the repository's root
 *     server.requests;                                   // ['GET /host.html', …] as they came in
 *     await server.close();
 *
 * Options
 *   root     directory whose files are served; the repository's root by default
 *   headers  extra response headers: an object, or a function from the request's path to one
 *   pages    HTML by path; these come before files
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { root as repository } from './paths.mjs';

const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export async function serve({ root = repository, headers = {}, pages = {} } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = pathOf(request);
    requests.push(`${request.method} ${path}`);
    const extra = typeof headers === 'function' ? headers(path) : headers;
    const { status, type, body } = await resource(root, pages, path);
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...extra });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    requests,
    url: (path) => new URL(path, origin).href,
    close: () => close(server),
  };
}

/** The decoded path; one that cannot be decoded names no file. */
function pathOf(request) {
  const { pathname } = new URL(request.url, 'http://localhost');
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '/undecodable';
  }
}

async function resource(root, pages, path) {
  if (Object.hasOwn(pages, path)) {
    return { status: 200, type: mediaTypes['.html'], body: pages[path] };
  }
  // A normalized absolute path has no "..", so nothing above the root is reachable.
  const file = join(root, normalize(path.endsWith('/') ? `${path}index.html` : path));
  try {
    const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
    return { status: 200, type, body: await readFile(file) };
  } catch {
    return { status: 404, type: 'text/plain; charset=utf-8', body: `Not found: ${path}\n` };
  }
}

/** Chromium keeps connections open; closing those too lets the test process end at once. */
function close(server) {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  return closed;
}
