/**
 * A value as the TypeScript literal that stands for it, so the compiler can compare it with a
 * declaration. Plain data only: an object of any class but Object and Array is refused.
 */
export function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return objectLiteral(value);
  if (['string', 'number', 'boolean', 'undefined'].includes(typeof value) || value === null) {
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  }
  throw new TypeError(`found a ${typeof value}, expected plain data`);
}

function objectLiteral(value) {
  const kind = value.constructor;
  if (kind !== Object) throw new TypeError(`found a ${kind?.name}, expected a plain object`);
  const field = ([key, content]) => `${JSON.stringify(key)}: ${literal(content)}`;
  return `{ ${Object.entries(value).map(field).join(', ')} }`;
}
