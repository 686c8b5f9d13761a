/**
 * A record of everything on a page that a visitor, a security officer or a privacy officer could
 * object to. Call it before the page goes anywhere:
 *
 *     const seen = await watch(page);
 *     await page.goto(…);
 *     …
 *     assert.deepEqual(seen.problems(), []);             // console, exceptions, policy
 *     assert.deepEqual(seen.leaving(server.origin), []); // requests to anywhere but this origin
 *
 * Fields, each an array that grows as things happen
 *   console      { type, text, url } of every warning and error in the console
 *   pageErrors   Error objects that nobody caught
 *   violations   { directive, blocked, source, line, sample } of every securitypolicyviolation
 *   requests     { method, url, type } of every request, answered or not; sockets too
 *
 * The page itself gets no new global: violations come out through console.debug under a prefix.
 */
const prefix = '[securitypolicyviolation] ';

export async function watch(page) {
  const seen = { console: [], pageErrors: [], violations: [], requests: [] };
  page.on('console', (message) => recordMessage(seen, message));
  page.on('pageerror', (error) => seen.pageErrors.push(error));
  page.on('request', (request) => {
    const type = request.resourceType();
    seen.requests.push({ method: request.method(), url: request.url(), type });
  });
  page.on('websocket', (socket) => {
    seen.requests.push({ method: 'GET', url: socket.url(), type: 'websocket' });
  });
  await page.addInitScript(reportViolations, prefix);
  return {
    ...seen,
    problems: () => problems(seen),
    leaving: (...origins) => leaving(seen, origins),
  };
}

/** Runs in the page, in every frame, before any script of its own. */
function reportViolations(prefix) {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { violatedDirective: directive, blockedURI: blocked, sourceFile: source } = event;
    const { lineNumber: line, sample } = event;
    console.debug(prefix + JSON.stringify({ directive, blocked, source, line, sample }));
  });
}

function recordMessage(seen, message) {
  const [type, text] = [message.type(), message.text()];
  if (text.startsWith(prefix)) seen.violations.push(JSON.parse(text.slice(prefix.length)));
  if (type === 'warning' || type === 'error') {
    seen.console.push({ type, text, url: message.location().url });
  }
}

function problems({ console, pageErrors, violations }) {
  return [
    ...console.map(({ type, text, url }) => `console ${type}: ${text} (${url})`),
    ...pageErrors.map((error) => `uncaught: ${error.stack ?? error}`),
    ...violations.map((v) => `policy: ${v.directive} blocked ${v.blocked} (${v.source}:${v.line})`),
  ];
}

/** Addresses of requests that reach the network, other than to the given origins. */
function leaving({ requests }, origins) {
  return requests
    .map(({ url }) => url)
    .filter((url) => !/^(file|data|blob|about):/.test(url))
    .filter((url) => !origins.includes(new URL(url).origin));
}
