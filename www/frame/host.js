/**
 * On a page with the widget in a frame: gives the frame the height that it reports, and asks for it
 * where the frame was there first. A frame can speak only for itself.
 */
addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'council-conclusions-height' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.height = data.height;
  }
});
for (const { contentWindow } of document.querySelectorAll('iframe')) {
  contentWindow.postMessage({ type: 'council-conclusions-height?' }, '*');
}
