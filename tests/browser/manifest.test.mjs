/**
 * custom-elements.json says what the element really has: no more, and no less.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { CouncilConclusions } from 'council-conclusions/element';
import { pkg } from './support/paths.mjs';
import { enterState, states } from './states.mjs';
import { hostPage, plain, stage } from './widget.mjs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read(join(pkg, 'custom-elements.json'));
const [module] = manifest.modules;
const [element] = module.declarations;
const names = (list) => list.map(({ name }) => name).toSorted();

test('custom-elements.json is valid against the schema of its version', () => {
  const path = fileURLToPath(import.meta.resolve('custom-elements-manifest/schema.json'));
  const ajv = new Ajv({ strict: false, allErrors: true });
  assert.equal(ajv.validate(read(path), manifest), true, ajv.errorsText());
  const { version } = read(join(path, '../package.json'));
  assert.equal(manifest.schemaVersion, version);
});

test('package.json leads to it, and it leads to the module', () => {
  const { customElements } = read(join(pkg, 'package.json'));
  assert.deepEqual(read(join(pkg, customElements)), manifest);
  assert.equal(element.name, CouncilConclusions.name);
  assert.ok(readFileSync(join(pkg, module.path), 'utf8').includes('council-conclusions'));
});

test('the attributes are those that are observed, and the theme, a matter of style', () => {
  const expected = [...CouncilConclusions.observedAttributes, 'theme'];
  assert.deepEqual(names(element.attributes), expected.toSorted());
});

test('every description is a sentence', () => {
  const { attributes, events, slots, cssParts, cssProperties } = element;
  const all = [attributes, events, slots, cssParts, cssProperties].flat();
  assert.deepEqual(all.filter(({ description }) => !/^.{10,}\.$/.test(description)), []);
});

describe('in the browser', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  test('every property is there, reflects its attribute, and no other is', async () => {
    const { widget } = await theatre.visit(hostPage(plain));
    await widget.ready();
    const own = await widget.root.evaluate((host) => {
      const accessors = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(host));
      return Object.keys(accessors).filter((name) => accessors[name].get).sort();
    });
    assert.deepEqual(names(element.members), own);
    for (const { name, attribute } of element.members) {
      const value = name === 'headingLevel' ? 3 : 'x';
      const got = await widget.root.evaluate((host, [name, attribute, value]) => {
        host[name] = value;
        const found = host.getAttribute(attribute);
        host[name] = name === 'hash' ? false : '';
        return [found, host.hasAttribute(attribute)];
      }, [name, attribute, value]);
      assert.deepEqual(got, [String(value), false], name);
    }
    const fields = element.attributes.filter(({ fieldName }) => fieldName);
    assert.deepEqual(fields.map(({ name, fieldName }) => [fieldName, name]).toSorted(),
      element.members.map(({ name, attribute }) => [name, attribute]).toSorted());
  });

  test('it fires these events and no other', async () => {
    const fired = new Set();
    for (const html of [
      '<council-conclusions query="inreisverbod"></council-conclusions>',
      '<council-conclusions src="/no/such.pack"></council-conclusions>',
    ]) {
      const { page, widget } = await theatre.visit(hostPage(html), { before: watchEvents });
      await widget.root.locator('.cc:is([data-status="ready"], [data-status="failed"])').waitFor();
      const link = widget.root.locator('.cc-card-permalink').first();
      if (await link.count() > 0) await link.click();
      for (const type of await page.evaluate(() => globalThis.fired)) fired.add(type);
    }
    assert.deepEqual([...fired].toSorted(), names(element.events));
  });

  /** Runs in the page: the types of all events that scripts make. */
  function watchEvents() {
    const fired = [];
    Object.defineProperty(globalThis, 'fired', { value: fired });
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      fired.push(event.type);
      return dispatchEvent.call(this, event);
    };
  }

  test('every part appears in some state, and every part that appears is listed', async () => {
    const found = new Set();
    const slots = new Set();
    for (const state of states) {
      const { page, widget } = await enterState(theatre, state);
      const { parts, open } = await widget.root.evaluate(({ shadowRoot }) => ({
        parts: [...shadowRoot.querySelectorAll('[part]')].flatMap(({ part }) => [...part]),
        open: [...shadowRoot.querySelectorAll('slot')].map(({ name }) => name),
      }));
      for (const part of parts) found.add(part);
      for (const slot of open) slots.add(slot);
      await page.context().close();
    }
    assert.deepEqual([...found].toSorted(), names(element.cssParts));
    assert.deepEqual([...slots], names(element.slots));
  });

  test('every custom property is read by the styles, with the default that is listed', async () => {
    const { widget } = await theatre.visit(hostPage(plain));
    await widget.ready();
    const css = await widget.root.evaluate(({ shadowRoot }) => shadowRoot.adoptedStyleSheets
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'));
    const used = [...css.matchAll(/var\((--cc-[a-z-]+), ?(.*?)\)(?=;| \})/g)];
    const found = Object.fromEntries(used.map(([, name, value]) => [name, normal(value)]));
    const listed = element.cssProperties.map(({ name, default: value }) => [name, normal(value)]);
    assert.deepEqual(found, Object.fromEntries(listed));
    const mentioned = new Set([...css.matchAll(/--cc-[a-z-]+/g)].map(([name]) => name));
    assert.deepEqual([...mentioned].toSorted(), names(element.cssProperties));
  });

  /** Minifying writes the same colours in fewer characters; the browser says which they are. */
  function normal(value) {
    return value.replaceAll(/\s+/g, '');
  }
});
