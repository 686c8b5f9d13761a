import wasm from '../council_conclusions_bg.wasm';
import { configure } from './engine.js';
import { register } from './register.js';

/** Known only while this script runs; gone once it waits for anything. */
const script = document.currentScript;

configure(wasm);
register();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', mount);
else mount();

/** A page with no element of its own gets one beside the script that it pasted. */
function mount() {
  if (!script || document.querySelector('council-conclusions')) return;
  const element = document.createElement('council-conclusions');
  if (document.head.contains(script)) document.body.append(element);
  else script.after(element);
}
