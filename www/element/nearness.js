import { isInFragment } from './hash.js';
import { beforePrinting } from './paper.js';

/** How far off what scrolls it an element counts as near: as far as that is high. */
const MARGIN = '100% 0px';

/**
 * Wait until somebody is about to look at an element: it comes near the window, the page's address
 * speaks of it, or the page goes to paper. Once `signal` is aborted that never happens.
 *
 * @param {string} [name]  under which the address speaks of it
 */
export function untilWanted(element, name, signal) {
  const isAddressed = () => name !== undefined && isInFragment(name);
  const view = element.ownerDocument.defaultView;
  const isPrinted = matchMedia('print').matches;
  if (!view.IntersectionObserver || isAddressed() || isPrinted) return Promise.resolve();
  return new Promise((resolve) => {
    const wait = new AbortController();
    const end = () => wait.abort();
    const start = () => {
      end();
      resolve();
    };
    const observer = new view.IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) start();
    }, { rootMargin: MARGIN, scrollMargin: MARGIN });
    const stopPrinting = beforePrinting(start);
    wait.signal.addEventListener('abort', () => {
      observer.disconnect();
      stopPrinting();
      signal.removeEventListener('abort', end);
    });
    signal.addEventListener('abort', end);
    view.addEventListener('hashchange', () => isAddressed() && start(), { signal: wait.signal });
    observer.observe(element);
  });
}
