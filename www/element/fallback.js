/**
 * @typedef {object} Reading  where somebody is in the fallback
 * @property {string} id  of the point there
 * @property {number} top  of it, in pixels below the window's upper edge
 * @property {boolean} hasFocus  whether it has the focus, not only the screen
 */

/**
 * Where somebody is in the fallback that is about to give way to the widget: at the point that has
 * their focus, or else at the first one on the screen, if they have scrolled as far as that.
 *
 * @returns {Reading | undefined}
 */
export function readingIn(element) {
  const points = [...element.querySelectorAll('[data-point]')];
  const focused = points.find((point) => point.contains(document.activeElement));
  const isPassed = element.getBoundingClientRect().top < 0;
  const isOnScreen = (point) => isPassed && point.getBoundingClientRect().bottom > 0;
  const point = focused ?? points.find(isOnScreen);
  if (!point) return undefined;
  const { top } = point.getBoundingClientRect();
  return { id: point.dataset.point, top, hasFocus: point === focused };
}
