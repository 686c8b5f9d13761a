/**
 * Chromium's accessibility tree of the widget as indented lines: what a screen reader is told.
 *
 *     search "Zoek in de conclusies"
 *       searchbox "Zoek in de conclusies" value="hawala" focusable
 *
 * Generic boxes are left out, and texts that only say again what something is called or holds.
 */
const properties = [
  'level', 'checked', 'disabled', 'expanded', 'live', 'current', 'invalid', 'readonly', 'focusable',
];
const quiet = ['none', 'generic', 'LabelText', 'Legend', 'InlineTextBox', 'ListMarker'];
const repeating = ['LabelText', 'Legend', 'searchbox', 'textbox'];

export async function outline(page, selector) {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('Accessibility.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await client.send('DOM.describeNode', { nodeId });
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((entry) => [entry.nodeId, entry]));
  const host = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  const lines = linesOf(host, byId, 0, '');
  await client.detach();
  return lines;
}

/** `isSaid`: the texts directly below are known from the name or the value of a control. */
function linesOf(entry, byId, depth, above, isSaid = false) {
  const { role, name, childIds = [], ignored } = entry;
  const text = name?.value ?? '';
  const isText = role.value === 'StaticText';
  const isQuiet = ignored || quiet.includes(role.value);
  const isRepeated = isText && (isSaid || above.includes(text.trim()));
  const own = isQuiet || isRepeated ? [] : [line(entry, depth)];
  if (isText) return own;
  const inner = depth + own.length;
  const said = isSaid || repeating.includes(role.value);
  const below = childIds.map((id) => byId.get(id)).filter(Boolean);
  return [...own,
    ...below.flatMap((one) => linesOf(one, byId, inner, isQuiet ? above : text, said))];
}

function line({ role, name, value, properties: all = [] }, depth) {
  const traits = properties.flatMap((name) => {
    const found = all.find((property) => property.name === name)?.value.value;
    const isPlain = found === undefined || found === false || found === 'false' || found === 'off';
    return isPlain ? [] : [found === true || found === 'true' ? name : `${name}=${found}`];
  });
  const held = value?.value && `value=${JSON.stringify(value.value)}`;
  const words = [role.value, JSON.stringify(name?.value ?? ''), held];
  return '  '.repeat(depth) + [...words, ...traits].filter(Boolean).join(' ');
}
