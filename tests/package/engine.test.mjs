import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conclusions, expectations } from './engine.mjs';

const everything = { limit: Infinity, sort: 'document' };
const ids = ({ hits }) => hits.map(({ id }) => id);

/** The fields that the expectations speak of. */
function expectedFieldsOf({ document: _document, references: _references, ...fields }) {
  return fields;
}

test('every point is as in the official text, hyphenation repaired', () => {
  assert.deepEqual(conclusions.points().map(expectedFieldsOf), expectations('points'));
});

test('what a search gives belongs to whoever asked', () => {
  const [hit] = conclusions.search('drones').hits;
  hit.why.push('typo');
  hit.marks.length = 0;
  const [again] = conclusions.search('drones').hits;
  assert.deepEqual(again.why, ['exact']);
  assert.equal(again.marks.map(({ text }) => text).join(''), again.point.text);
});

test('the marks of footnotes have their places in the text', () => {
  const marked = conclusions.points().flatMap(({ id, text, footnotes, footnotePlaces }) => {
    assert.equal(footnotes.length, footnotePlaces.length, id);
    return footnotePlaces.map((at, i) =>
      `${text.slice(0, at).split(' ').at(-1)}[${footnotes[i].mark}]${text[at]}`);
  });
  assert.deepEqual(marked, ['aangenomen[1],']);
});

test('every reference and official address is found, and no other', () => {
  const found = conclusions
    .points()
    .flatMap(({ id, references }) => references.map((reference) => ({ point: id, ...reference })));
  assert.deepEqual(found, expectations('references'));
});

test('a point is found by its id, as the same object as in every list', () => {
  for (const point of conclusions.points()) assert.equal(conclusions.point(point.id), point);
});

test('every filter lets through as many points as expected, listed or searched', () => {
  for (const { filter, total } of expectations('filters')) {
    assert.equal(conclusions.points(filter).length, total, JSON.stringify(filter));
    assert.equal(conclusions.search('', filter).total, total, JSON.stringify(filter));
  }
});

test('the outline counts what the chapter filter lets through', () => {
  const flat = ({ children, ...division }) => [division, ...children.flatMap(flat)];
  for (const { id, points } of conclusions.outline().flatMap(flat)) {
    assert.equal(conclusions.points({ chapter: id }).length, points, id);
  }
});

test('every search finds the points expected', () => {
  for (const { query, filter, ids: expected } of expectations('searches')) {
    assert.deepEqual(ids(conclusions.search(query, { ...filter, ...everything })), expected, query);
  }
});

test('an empty query browses all points in the order of the text', () => {
  const all = conclusions.points().map(({ id }) => id);
  assert.equal(all.length, 60);
  assert.deepEqual(ids(conclusions.search('', { limit: Infinity })), all);
});

test('each facet counts what choosing its value gives, whatever is searched for', () => {
  for (const { query, filter } of expectations('searches')) {
    const { facets } = conclusions.search(query, filter);
    for (const name of ['addressee', 'chapter', 'kind', 'document']) {
      for (const { value, count } of facets[name]) {
        const { total } = conclusions.search(query, { ...filter, [name]: value });
        assert.equal(count, total, `${query}: ${name} ${value}`);
      }
    }
  }
});

test('the segments of a hit, joined, are the text of its point', () => {
  for (const { query } of expectations('searches')) {
    for (const { marks, point } of conclusions.search(query, everything).hits) {
      assert.equal(marks.map(({ text }) => text).join(''), point.text);
    }
  }
});
