import { aboutPanel } from './about-panel.js';
import { sharePanel } from './share-panel.js';

/**
 * What the row below each card offers.
 *
 * @param {object} desk
 * @param {(id: string) => object} desk.about  what is known around a point
 * @param {(id: string) => Entry} desk.entry
 * @param {(point: Point) => string} desk.href  of a link to it
 * @param {(text: string) => void} desk.say
 * @param {(id: string, button: Element) => void} desk.onContext  a button asks for it
 * @returns {Record<string, Tool>}
 */
export function pointTools(labels, { about, entry, href, say, onContext }) {
  return {
    about: { text: labels.about, panel: (id) => aboutPanel(about(id), labels, href) },
    share: { text: labels.share, panel: (id) => sharePanel(entry(id), labels, { say, onContext }) },
  };
}
