/** Properties that reflect an attribute as text. `lang` does so by itself. */
export const TEXT_PROPERTIES = {
  query: 'query',
  addressee: 'addressee',
  addresseeMatch: 'addressee-match',
  chapter: 'chapter',
  kind: 'kind',
  document: 'document',
  sort: 'sort',
  src: 'src',
};

export function defineTextProperties({ prototype }) {
  for (const [property, attribute] of Object.entries(TEXT_PROPERTIES)) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        return this.getAttribute(attribute) ?? '';
      },
      set(value) {
        reflect(this, attribute, value);
      },
    });
  }
}

/** What is empty is no attribute. A list becomes text with commas, which the attributes accept. */
export function reflect(element, attribute, value) {
  const text = String(value ?? '');
  if (text) element.setAttribute(attribute, text);
  else element.removeAttribute(attribute);
}

/** A property set before the element was defined stands in front of the accessor: set it again. */
export function takeOver(element, property) {
  if (!Object.hasOwn(element, property)) return;
  const value = element[property];
  delete element[property];
  element[property] = value;
}
