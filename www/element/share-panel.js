import { bibtex, citation, cslJson, quotation, ris } from './citation.js';
import { copyText } from './clipboard.js';
import { button, make, part } from './dom.js';

/**
 * What can be done with a point: see it in its chapter, or copy it in one of several forms.
 *
 * @param {Entry} entry
 * @param {object} listeners
 * @param {(text: string) => void} listeners.say
 * @param {(id: string, button: Element) => void} listeners.onContext
 */
export function sharePanel(entry, labels, { say, onContext }) {
  const { name: id } = entry;
  const message = part('p', 'copied', { hidden: true });
  const heading = make('p', { className: 'cc-panel-heading', id: `copy-${id}` }, labels.copy);
  const copy = async (name, text) => {
    const isCopied = await copyText(text);
    const words = isCopied ? labels.copied({ what: name }) : labels.copyRefused;
    message.hidden = false;
    message.replaceChildren(words);
    if (isCopied) say(words);
    else offerByHand(message, words, text);
  };
  const context = panelButton('context', labels.inContext, () => onContext(id, context));
  const buttons = formsOf(entry, labels).map(([name, text], i) => {
    const copier = panelButton('copy', name, () => copy(name, text()));
    copier.id = `copy-${id}-${i}`;
    copier.setAttribute('aria-labelledby', `${heading.id} ${copier.id}`);
    return make('li', {}, copier);
  });
  const panel = document.createDocumentFragment();
  panel.append(context, heading,
    make('ul', { className: 'cc-copy-list', role: 'list' }, ...buttons), message);
  return panel;
}

/** The forms a point can be copied in: their names and their texts. */
function formsOf(entry, { copyForms }) {
  return [
    // The address of a file on somebody's disk leads others nowhere.
    ...(entry.permalink && entry.link ? [[copyForms.link, () => entry.permalink]] : []),
    [copyForms.text, () => quotation(entry)],
    [copyForms.citation, () => citation(entry)],
    ['BibTeX', () => bibtex(entry)],
    ['RIS', () => ris(entry)],
    ['CSL-JSON', () => cslJson(entry)],
  ];
}

/** Where nothing may be put on the clipboard, the text stands ready to be copied by hand. */
function offerByHand(message, words, text) {
  const field = part('textarea', 'copy-field', { readOnly: true, rows: 4, value: text });
  message.replaceChildren(make('label', {}, words, field));
  field.focus();
  field.select();
}

/** To the page all of these are the same part. */
function panelButton(name, text, onclick) {
  const element = button(name, onclick, text);
  element.part = 'panel-button';
  return element;
}
