/**
 * Make an element: properties the element has are set as properties, all others as attributes.
 * Text goes in as text nodes, so nothing given here can become markup.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} [props]
 * @param {...(Node | string)} children
 */
export function make(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/**
 * The same with a name: a class for the styles of the widget, a part for those of the page.
 *
 * @param {string} name
 */
export function part(tag, name, props, ...children) {
  return make(tag, { className: `cc-${name}`, part: name, ...props }, ...children);
}

/** A button of this name. */
export function button(name, onclick, ...children) {
  return part('button', name, { type: 'button', onclick }, ...children);
}

/** A text as nodes, in which some words are of another language than the rest. */
export function spoken(text, words, lang) {
  const inLanguage = (nodes, word) => nodes.flatMap((node) => typeof node === 'string'
    ? node.split(word).flatMap((rest) => [make('span', { lang }, word), rest]).slice(1)
    : node);
  // A word may be part of a longer one.
  const longestFirst = words.filter(Boolean).toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce(inLanguage, [text]);
}

/** Write an element's text only where it differs: what did not change is not announced again. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
