/** What can be chosen in the documents at hand. It is read once, when they are opened. */
export class Vocabulary {
  #outlines = new Map();

  constructor(conclusions) {
    this.documents = conclusions.documents();
    this.addressees = conclusions
      .search('', { limit: 0 })
      .facets.addressee.map(({ value }) => value);
    for (const { id } of this.documents) this.#outlines.set(id, conclusions.outline(id));
  }

  /** The document chosen, or the only one there is. */
  document(id) {
    const only = this.documents.length === 1 ? this.documents[0] : undefined;
    return this.documents.find((document) => document.id === id) ?? only;
  }

  /** What the engine finds a point by: ids are unique in their document only. */
  nameOf({ document, id }) {
    return this.documents.length === 1 ? id : `${document}/${id}`;
  }

  /** The divisions of the document chosen. Several documents have no outline in common. */
  outline(id) {
    return this.#outlines.get(this.document(id)?.id) ?? [];
  }

  /** The same divisions in document order with the depth they stand at. */
  divisions(id) {
    const flatten = (divisions, depth) =>
      divisions.flatMap((division) => [
        { division, depth },
        ...flatten(division.children, depth + 1),
      ]);
    return flatten(this.outline(id), 0);
  }

  chapters(id) {
    return this.divisions(id).map(({ division }) => division.id);
  }
}
