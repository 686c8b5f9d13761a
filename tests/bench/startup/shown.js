/**
 * What every page ends with: its results as a list, and the moment at which they are painted.
 */
export function show(texts) {
  document.querySelector('main').replaceChildren(...texts.map((text) => {
    const article = document.createElement('article');
    article.append(text);
    return article;
  }));
  markPainted();
}

/** After the next frame, which has the results. */
export function markPainted() {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => performance.mark('painted');
    port2.postMessage('');
  });
}
