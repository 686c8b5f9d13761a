/** What anybody writes first: every word or "phrase" must be a substring; document order. */
export default {
  modes: ['build'],
  load: (units) => units.map((unit) => ({ id: unit.id, text: unit.text.toLowerCase() })),
  search(points, query, limit) {
    const wanted = [];
    const rest = query.toLowerCase().replace(/"([^"]+)"/g, (_, phrase) => {
      wanted.push(phrase.trim());
      return ' ';
    });
    wanted.push(...rest.split(/\s+/).filter((word) => word && word !== '"'));
    const found = [];
    for (const point of wanted.length ? points : []) {
      if (found.length === limit) break;
      if (wanted.every((part) => point.text.includes(part))) found.push(point.id);
    }
    return found;
  },
};
