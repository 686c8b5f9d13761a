import assert from 'node:assert/strict';
import { test } from 'node:test';

test('the element makes no grammar before it is used, which a slow phone would wait for', async () => {
  const made = [];
  for (const name of Object.getOwnPropertyNames(Intl)) {
    if (typeof Intl[name] !== 'function') continue;
    const construct = (target, ...given) => {
      made.push(name);
      return Reflect.construct(target, ...given);
    };
    Intl[name] = new Proxy(Intl[name], { construct });
  }
  await import('council-conclusions/element');
  assert.deepEqual(made, []);
  new Intl.ListFormat('nl');
  assert.deepEqual(made, ['ListFormat']);
});
