/**
 * Contrast as WCAG defines it, measured on what the browser computed, in the page itself: colours
 * are painted onto a canvas, ground upon ground, so every notation and transparency is understood.
 *
 *     const { text, edges } = await widget.root.evaluate(measureContrast, options);
 *
 * `text`: every element with text of its own, `edges`: borders, grounds and rings that show where
 * a control is. Each entry says where, the contrast found, and the least that will do.
 */
export function measureContrast(host, { controls, rings }) {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const root = host.shadowRoot;

  const paint = (layers) => {
    context.clearRect(0, 0, 1, 1);
    for (const colour of layers) {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  const parent = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const grounds = (node) =>
    node ? [...grounds(parent(node)), getComputedStyle(node).backgroundColor] : ['white'];
  const measured = (node, colour, ground, least, what) => {
    const behind = grounds(ground);
    const found = ratio(paint([...behind, colour]), paint(behind));
    return { where: `${what} of ${node.className || node.localName}`, found, least };
  };

  const isShown = (node) => node.checkVisibility({ visibilityProperty: true });
  const hasText = (node) =>
    [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
  const leastFor = (node) => {
    const { fontSize, fontWeight } = getComputedStyle(node);
    const size = parseFloat(fontSize);
    return size >= 24 || (size >= 18.66 && fontWeight >= 700) ? 3 : 4.5;
  };
  const isDisabled = (node) => node.closest('.cc-choice-disabled, :disabled');
  const text = [...root.querySelectorAll('.cc *:not(option)')]
    .filter((node) => isShown(node) && hasText(node) && !isDisabled(node))
    .map((node) => measured(node, getComputedStyle(node).color, node, leastFor(node), 'text'));

  const shown = (selector) => [...root.querySelectorAll(selector)].find(isShown);
  const edges = controls.map(([selector, property]) => {
    const node = shown(selector);
    return measured(node, getComputedStyle(node)[property], parent(node), 3, property);
  });
  for (const selector of rings) {
    const node = shown(selector);
    node.focus({ focusVisible: true });
    const ringed = node.type === 'radio' ? node.closest('label') : node;
    const { outlineColor } = getComputedStyle(ringed);
    edges.push(measured(node, outlineColor, parent(ringed), 3, 'focus ring'));
    node.blur();
  }
  return { text, edges };
}
