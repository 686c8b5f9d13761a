import wasm from '../council_conclusions_bg.wasm';
import { CouncilConclusions } from './council-conclusions.js';
import { configure } from './engine.js';
import { register } from './register.js';
import { settingsOf } from './settings.js';

/** Known only while this script runs; gone once it waits for anything. */
const running = globalThis.document?.currentScript;

configure(wasm);
register();
if (globalThis.document) mountInTime();

/** What comes after the script counts too: settings, or an element of the page's own. */
function mountInTime() {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', mount);
  else mount();
}

/** A script without settings mounts nothing where the page has an element already. */
function mount() {
  const script = ownTag();
  if (!script) return;
  const settings = settingsOf(script, [...CouncilConclusions.observedAttributes, 'theme']);
  if (settings.length === 0 && document.querySelector('council-conclusions')) return;
  const element = document.createElement('council-conclusions');
  for (const [name, value] of settings) element.setAttribute(name, value);
  if (document.head.contains(script)) document.body.append(element);
  else if (script.isConnected) script.after(element);
  else reportError(new Error('found no script tag any more, expected it to stay where it stands'));
}

/**
 * What puts HTML into a page by script, as jQuery does, may run this text without its tag: then it
 * is the first one that has no element yet. An image named `currentScript` hides the tag too.
 */
function ownTag() {
  const isScript = running instanceof HTMLScriptElement;
  if (isScript && running.src) return running;
  return document.querySelector('script[src*="standalone.js"]:not(:has(+ council-conclusions))')
    ?? (isScript ? running : undefined);
}
