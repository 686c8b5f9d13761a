/** Fire one of the element's events: they bubble, and leave the shadow trees they start in. */
export function dispatch(element, type, detail) {
  element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}
