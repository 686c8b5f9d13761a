/**
 * Settings of the widget that a script tag mounts: attributes of the element, which stand as
 * `data-` attributes on the tag or in a `<script type="application/json">` right after it. What is
 * no attribute of the element is somebody else's business; so is `data-src`, where consent managers
 * keep a script's address.
 *
 * @param {string[]} names  attributes that there are
 */
export function settingsOf(script, names) {
  const { src: _address, ...dataset } = script.dataset;
  const given = { ...jsonIn(script.nextElementSibling), ...dataset };
  return Object.entries(given)
    .map(([name, value]) => [attributeOf(name), textOf(value)])
    .filter(([name, value]) => names.includes(name) && value !== undefined);
}

function jsonIn(sibling) {
  if (!sibling?.matches('script[type="application/json"]')) return {};
  try {
    return JSON.parse(sibling.textContent);
  } catch (cause) {
    reportError(new Error('found settings that are no JSON, expected an object', { cause }));
    return {};
  }
}

/** `headingLevel` and `heading-level` are the same. */
function attributeOf(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** True is an attribute without a value; false, null and objects are none. */
function textOf(value) {
  if (value === true) return '';
  if (Array.isArray(value)) return value.join(' ');
  return ['string', 'number'].includes(typeof value) ? String(value) : undefined;
}
