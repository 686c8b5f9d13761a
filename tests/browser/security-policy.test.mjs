/**
 * The strictest content security policy, and pages isolated from other origins.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fullSession } from './support/full-session.mjs';
import { snippetsIn } from './support/readme.mjs';
import { serve } from './support/server.mjs';
import { define, events, hostPage, stage, strictPolicy, strictestPolicy } from './widget.mjs';

const fallback = '<p id="fallback">De tekst staat ook elders.</p>';
const element = `<council-conclusions hash="c">${fallback}</council-conclusions>`;
const classic = '<script src="/pkg/standalone.js" defer></script>';

/** Both ways in, each with all that a policy has to allow. */
const builds = [
  { name: 'the modules', script: define, policy: strictPolicy },
  { name: 'the classic script', script: classic, policy: strictestPolicy },
];

/** Headers of a page that shuts itself off from all that does not agree to be embedded. */
const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

describe('under the strictest policy', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  for (const { name, script, policy } of builds) {
    test(`${name}: a full session violates nothing and reaches nobody`, async () => {
      const { page, seen, widget } = await theatre.visit(
        hostPage(element, { script }), { policy, headers: isolated });
      await fullSession(page, widget);
      assert.equal(await page.evaluate(() => globalThis.crossOriginIsolated), true);
      assert.deepEqual(seen.problems(), []);
      assert.deepEqual(seen.leaving(theatre.server.origin), []);
      assert.deepEqual(await events(page, 'error'), []);
    });

    test(`${name}: its style sheet applies`, async () => {
      const { widget } = await theatre.visit(hostPage(element, { script }), { policy });
      await widget.ready();
      const style = await widget.frame.evaluate((frame) => getComputedStyle(frame).display);
      assert.equal(style, 'grid');
    });

    test(`${name}: without 'wasm-unsafe-eval' it says so, and the children stay`, async () => {
      const { page, seen, widget } = await theatre.visit(
        hostPage(element, { script }), { policy: policy.replace(" 'wasm-unsafe-eval'", '') });
      await widget.failed();
      assert.equal(await page.locator('#fallback').isVisible(), true);
      assert.match(await widget.status.innerText(), /^De zoekfunctie kan hier niet starten\. \S/);
      const [error, ...others] = await events(page, 'error');
      assert.equal(error.reason, 'wasm');
      assert.match(error.message, /Content Security Policy/);
      assert.deepEqual([others, seen.pageErrors], [[], []]);
    });
  }

  test('it is the policy that README.md names', () => {
    const [{ code }] = snippetsIn('http');
    const [name, policy] = code.replace(/\s+/g, ' ').split(/: (.*)/);
    assert.equal(name, 'Content-Security-Policy');
    assert.equal(policy, strictestPolicy);
  });

  test('what the tests listen for does reach them', async () => {
    const { page, seen } = await theatre.visit(
      hostPage(element, { script: `<img src="/LICENSE">${classic}` }), { policy: strictestPolicy });
    await page.evaluate(breakPolicy);
    assert.deepEqual(seen.violations.map(({ directive }) => directive).sort(),
      ['connect-src', 'img-src', 'require-trusted-types-for']);
    assert.ok(seen.problems().length > seen.violations.length, 'the console says nothing');
  });
});

/** Runs in the page, until the last violation has been reported. */
async function breakPolicy() {
  const reported = new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      if (violatedDirective === 'require-trusted-types-for') resolve();
    });
  });
  await fetch('/LICENSE').catch(() => {});
  try {
    document.body.innerHTML = '<b>';
  } catch {
    await reported;
  }
}

describe('from another origin, on an isolated page', () => {
  const agreed = {};
  let theatre;
  let supplier;
  before(async () => {
    theatre = await stage();
    supplier = await serve({ headers: () => agreed.headers });
  });
  after(async () => {
    await theatre.end();
    await supplier.close();
  });

  /** `localhost` is another site than 127.0.0.1, not only another origin. */
  const origin = () => supplier.origin.replace('127.0.0.1', 'localhost');

  async function visit(script, policy, headers) {
    agreed.headers = headers;
    const policyHere = policy
      .replace("script-src 'self'", `script-src ${origin()}`)
      .replace("connect-src 'self'", `connect-src ${origin()}`);
    const page = hostPage(element, { script: script.replace('src="', `src="${origin()}`) });
    return theatre.visit(page, { policy: policyHere, headers: isolated });
  }

  async function assertWorks({ page, seen, widget }) {
    await widget.ready();
    await widget.field.fill('inreisverbod');
    assert.equal(await widget.cards.count(), 3);
    assert.equal(await page.evaluate(() => globalThis.crossOriginIsolated), true);
    assert.deepEqual(seen.problems(), []);
    assert.deepEqual(seen.leaving(theatre.server.origin, origin()), []);
  }

  const cors = { 'access-control-allow-origin': '*' };
  const corp = { 'cross-origin-resource-policy': 'cross-origin' };

  test('the modules work where the files are sent with CORS', async () => {
    await assertWorks(await visit(define, strictPolicy, cors));
  });

  test('the classic script works where it is sent with CORP', async () => {
    await assertWorks(await visit(classic, strictestPolicy, corp));
  });

  test('the classic script works with its hash where it is sent with CORS', async () => {
    const hashes = await (await fetch(theatre.server.url('/pkg/sri.json'))).json();
    const attributes = `crossorigin integrity="${hashes['standalone.js']}" `;
    const script = classic.replace('defer', `${attributes} defer`);
    await assertWorks(await visit(script, strictestPolicy, cors));
  });

  for (const [name, script, policy] of [
    ['the modules', define, strictPolicy],
    ['the classic script', classic, strictestPolicy],
  ]) {
    test(`without these headers the browser refuses ${name}, and the children stay`, async () => {
      const { page, seen, widget } = await visit(script, policy, {});
      assert.equal(await page.locator('#fallback').isVisible(), true);
      assert.equal(await widget.frame.count(), 0);
      assert.ok(seen.console.length > 0);
    });
  }
});
