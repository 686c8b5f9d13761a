/**
 * In a page of its own, inside the frame of another: takes the widget's attributes from the query
 * of the page's address, and tells the page around it how high it is.
 */
{
  const widget = document.querySelector('council-conclusions');
  // Where the script is missing the fallback shows, and has a height too.
  const { observedAttributes = [] } = customElements.get('council-conclusions') ?? {};

  /** Whoever writes a link chooses the address, but not the text that is shown under it. */
  const isOpen = (name) => name !== 'src' && [...observedAttributes, 'theme'].includes(name);

  for (const [name, value] of new URLSearchParams(location.search)) {
    if (isOpen(name)) widget.setAttribute(name, value);
  }

  const page = document.documentElement;
  let isTold = false;
  const tell = () => {
    const height = Math.ceil(page.getBoundingClientRect().height);
    parent.postMessage({ type: 'council-conclusions-height', height }, '*');
    isTold = true;
  };
  // Before the frame was as high as its page, a card that a link led to could not be shown.
  addEventListener('resize', () => {
    const { activeElement } = widget.shadowRoot ?? {};
    if (isTold && activeElement?.matches('[data-point]')) activeElement.parentNode.scrollIntoView();
    isTold = false;
  });
  new ResizeObserver(tell).observe(page);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.type === 'council-conclusions-height?') tell();
  });
}
