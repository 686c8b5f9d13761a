/**
 * The points as the JavaScript interface gives them, with what was asked and where it is from.
 *
 * @param {Report} report
 */
export function toJson({ entries, documents, query, filter, address, day }) {
  const points = entries.map(({ point, link }) => ({ ...point, ...(link && { link }) }));
  const sources = documents.map(({ acronyms, ...document }) => document);
  const content = {
    retrieved: day,
    ...(address && { address }),
    documents: sources,
    query,
    filter,
    total: points.length,
    points,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
