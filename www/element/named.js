/** Values under their keys, in whose order they are. A key of one value has 0, others have keys. */
export function named(keys, values) {
  const rest = values.values();
  const fill = (group) => Object.fromEntries(Object.entries(group).map(([key, inner]) =>
    [key, inner ? fill(inner) : rest.next().value]));
  return fill(keys);
}
