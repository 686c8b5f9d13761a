/**
 * On a page with the widget in a frame: gives the frame the height that it reports, and asks for it
 * where the frame was there first. A frame can speak only for itself, and only ours is listened to.
 */
{
  const frames = () => document.querySelectorAll('iframe[src*="/frame/index.html"]');

  /** Pixels: more than the whole text takes on a small phone, everything unfolded. */
  const HIGHEST = 200_000;

  addEventListener('message', ({ source, data }) => {
    if (data?.type !== 'council-conclusions-height' || !(data.height > 0)) return;
    for (const frame of frames()) {
      // A style sheet of the page's would beat an attribute.
      if (frame.contentWindow === source) {
        frame.style.height = `${Math.min(data.height, HIGHEST)}px`;
      }
    }
  });
  for (const { contentWindow } of frames()) {
    contentWindow.postMessage({ type: 'council-conclusions-height?' }, '*');
  }
}
