/**
 * Where somebody is in the fallback that is about to give way to the widget: the point that has their
 * focus, or else the first one on the screen, if they have scrolled as far as that.
 *
 * @returns {{ id: string, top: number, hasFocus: boolean } | undefined}  `top`: pixels from that of
 *   the window to the point's
 */
export function placeInFallback(element) {
  const points = [...element.querySelectorAll('[data-point]')];
  const focused = points.find((point) => point.contains(document.activeElement));
  const isPassed = element.getBoundingClientRect().top < 0;
  const point = focused ??
    (isPassed ? points.find((each) => each.getBoundingClientRect().bottom > 0) : undefined);
  if (!point) return undefined;
  const { top } = point.getBoundingClientRect();
  return { id: point.dataset.point, top, hasFocus: point === focused };
}
