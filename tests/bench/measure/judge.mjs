/**
 * How good the answers to judged queries are. nDCG@10 has the gain 2^grade − 1 and the discount
 * 1 / log2(rank + 1); ids that are not judged count nothing.
 */
import { TOP } from './timing.js';

const gain = (grade, rank) => (2 ** (grade ?? 0) - 1) / Math.log2(rank + 2);
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const mean = (numbers) => sum(numbers) / numbers.length;

/** Nothing of the text belongs to it. */
export const isOffTopic = ({ grades }) => Object.keys(grades).length === 0;

export function ndcg(ids, grades) {
  const ideal = Object.values(grades).sort((a, b) => b - a).slice(0, TOP);
  return sum(ids.slice(0, TOP).map((id, rank) => gain(grades[id], rank))) / sum(ideal.map(gain));
}

/** `answers` are the ids found for each of the queries. */
export function judge(queries, answers) {
  const judged = queries.map((query, i) => ({ ...query, ids: answers[i] }));
  const onTopic = judged.filter((query) => !isOffTopic(query));
  const score = ({ ids, grades }) => ndcg(ids, grades);
  const kinds = [...new Set(onTopic.map(({ kind }) => kind))];
  const ofKind = (kind) => onTopic.filter((query) => query.kind === kind);
  return {
    ndcg: mean(onTopic.map(score)),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, mean(ofKind(kind).map(score))])),
    silent: judged.filter((query) => isOffTopic(query) && query.ids.length === 0).length,
    offTopic: judged.filter(isOffTopic).length,
  };
}
