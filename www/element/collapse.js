/**
 * Keep a disclosure open as long as the style sheet hides its summary, which it does where there
 * is room, and closed when the room gets scarce. Returns the function that ends this.
 *
 * @param {Element} container  whose size decides
 */
export function openWhereThereIsRoom(container, details, summary) {
  let roomy;
  const adapt = () => {
    const now = getComputedStyle(summary).display === 'none';
    if (now !== roomy) details.open = now;
    roomy = now;
  };
  adapt();
  // What changes a size while sizes are told is an error to browsers.
  const observer = new ResizeObserver(() => requestAnimationFrame(adapt));
  observer.observe(container);
  return () => observer.disconnect();
}
