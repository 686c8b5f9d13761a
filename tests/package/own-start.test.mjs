import assert from 'node:assert/strict';
import { test } from 'node:test';
import init, { Conclusions } from 'council-conclusions';

test('in Node it starts by itself, with the file beside the module', async () => {
  await init();
  assert.equal(new Conclusions().search('hawala').total, 1);
});
