/**
 * A pack of two documents, whose points have the same ids: none is taken for that of the other.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Conclusions } from 'council-conclusions';
import { fallbackOf } from '../../www/tools/fallback.mjs';
import './engine.mjs';

const library = new Conclusions(
  readFileSync(new URL('../../target/library/library.pack', import.meta.url)));
const [first, second] = library.documents();
const { hits } = library.search('', { limit: Infinity });

/** A card's text as a reader sees it. */
const textOf = (html) => html.replace(/<[^>]*>/g, '');

test('the id of a hit finds its point, whichever document that is from', () => {
  assert.equal(hits.length, library.points().length);
  assert.equal(new Set(hits.map(({ id }) => id)).size, hits.length);
  for (const { id, point } of hits) assert.equal(library.point(id), point, id);
});

test('a point goes by its id after that of its document; alone it means the first one’s', () => {
  assert.equal(hits[0].id, `${first.id}/recital-a`);
  assert.equal(library.point('point-1').document, first.id);
  assert.equal(library.point(`${first.id}/point-1`), library.point('point-1'));
  assert.equal(library.point(`${second.id}/point-1`).document, second.id);
  assert.equal(hits.at(-1).id, `${second.id}/point-5`);
  assert.equal(library.point('nowhere/point-1'), undefined);
  assert.equal(library.point(`${second.id}/point-6`), undefined);
  assert.throws(() => library.renderCardHtml('nowhere/point-1'), { code: 'unknown-point' });
});

test('the card of a hit shows its point, says where it is from, and leads there', () => {
  for (const { id, point } of hits) {
    const html = library.renderCardHtml(id, { baseUrl: '#c=' });
    const { title } = library.documents().find((document) => document.id === point.document);
    assert.ok(textOf(html).includes(point.text.slice(0, 40).replaceAll('&', '&amp;')), id);
    assert.ok(html.includes(`data-point="${id}"`) && html.includes(`href="#c=${id}"`), html);
    assert.ok(html.includes(`part="card-document" lang="nl">${title}</p>`), html);
  }
  const referring = library.renderCardHtml(`${second.id}/point-3`, { baseUrl: '#c=' });
  assert.ok(referring.includes(`href="#c=${second.id}/point-1"`), referring);
});

test('what is related to a point is of the same document', () => {
  for (const { id, point } of hits) {
    for (const other of library.related(id)) assert.equal(other.document, point.document);
  }
});

test('the fallback has every point of both documents once, where links to it lead', () => {
  const html = fallbackOf(library);
  for (const { id, point } of hits) {
    const [, ...places] = html.split(`<div id="${id}">`);
    assert.equal(places.length, 1, id);
    assert.ok(textOf(places[0]).includes(point.text.slice(0, 40).replaceAll('&', '&amp;')), id);
    assert.ok(places[0].includes(`href="#${id}"`), id);
  }
});

test('an addressee whose name has several words is found by it, as every other', () => {
  for (const query of ['hoge vertegenwoordiger', 'wat moet de hoge vertegenwoordiger doen?',
    'adressaat:hoge vertegenwoordiger', 'adressaat:high-representative']) {
    assert.deepEqual(library.search(query).hits.map(({ id }) => id), ['other-conclusions/point-4'], query);
  }
});
