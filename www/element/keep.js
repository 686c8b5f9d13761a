import { download } from './download.js';
import { button, make, part, setText } from './dom.js';
import { toCsv } from './save-csv.js';
import { toJson } from './save-json.js';
import { toMarkdown } from './save-markdown.js';

/** The forms in which what was found can be saved. */
const FORMATS = {
  CSV: { ending: 'csv', type: 'text/csv;charset=utf-8', write: toCsv },
  JSON: { ending: 'json', type: 'application/json', write: toJson },
  Markdown: { ending: 'md', type: 'text/markdown;charset=utf-8', write: toMarkdown },
};

/** Ways to keep what was found: as a file or on paper. */
export class Keep {
  #labels;
  #say;
  #message = part('p', 'saved', { hidden: true });

  /**
   * @param {object} listeners
   * @param {(keep: (report: Report) => void) => void} listeners.onKeep  gives what was found
   * @param {(text: string) => void} listeners.say
   */
  constructor(labels, listeners) {
    this.#labels = labels;
    this.#say = listeners.say;
    const summary = part('summary', 'keep-summary', {}, labels.keep);
    const saving = Object.entries(FORMATS).map(([name, format]) => [labels.saveAs({ format: name }),
      () => listeners.onKeep((report) => this.#save(report, format))]);
    const buttons = [...saving, [labels.print, () => print()]];
    const onkeydown = (event) => {
      if (event.key !== 'Escape' || !this.element.open) return;
      event.preventDefault();
      event.stopPropagation();
      this.element.open = false;
      summary.focus();
    };
    this.element = part('details', 'keep', { onkeydown },
      summary,
      make('ul', { className: 'cc-keep-list', role: 'list' }, ...buttons.map(([text, onclick]) =>
        make('li', {}, button('keep-button', onclick, text)))),
      this.#message);
  }

  /** Where nothing was found there is nothing to keep. */
  update(total) {
    this.element.hidden = total === 0;
    this.#message.hidden = true;
  }

  #save(report, { ending, type, write }) {
    const [document, ...others] = report.documents;
    const name = `${others.length === 0 ? document.id : 'conclusions'}.${ending}`;
    download(write(report, this.#labels), name, type);
    const words = this.#labels.saved({ file: name });
    setText(this.#message, words);
    this.#message.hidden = false;
    this.#say(words);
  }
}
