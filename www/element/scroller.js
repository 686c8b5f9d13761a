/** What scrolls an element: the page, or the nearest box around it that does. */
export function scrollerOf(element) {
  const { parentNode, host } = element;
  const next = parentNode ?? host;
  if (next === document.documentElement || !next) return document.scrollingElement;
  const scrolls = next instanceof Element && next.scrollHeight > next.clientHeight
    && ['auto', 'scroll'].includes(getComputedStyle(next).overflowY);
  return scrolls ? next : scrollerOf(next);
}

/**
 * Tell the style sheet how high the box is that scrolls an element, which may be lower than the
 * window. Returns the function that ends this.
 */
export function followScroller(element) {
  let scroller;
  const observer = new ResizeObserver(() => {
    const now = scrollerOf(element);
    if (now !== scroller) observer.observe(now);
    scroller = now;
    const isPage = now === document.scrollingElement;
    requestAnimationFrame(() =>
      element.style.setProperty('--_window', isPage ? '' : `${now.clientHeight}px`));
  });
  observer.observe(element);
  return () => observer.disconnect();
}
