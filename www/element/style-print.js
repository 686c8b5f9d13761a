/** On paper: the text, where it is from and what was asked for, and nothing to press. */
export default `
@media print {
  .cc, .cc-cards, .cc-results, .cc-results-body { display: block }
  :host .cc, :host([theme]) .cc {
    --_muted: #333;
    min-block-size: 0;
    padding: 0;
    background: none;
    color: #000;
    color-scheme: light;
  }
  .cc-search, .cc-filters, .cc-sort-row, .cc-more, .cc-clear, .cc-back, .cc-chip-cross, .cc-keep, .cc-tools,
  .cc-panel {
    display: none;
  }

  .cc-header { margin-block-end: 1em; break-after: avoid }
  .cc-toolbar, .cc-chips, .cc-note, .cc-paper { margin-block-end: .5em; break-after: avoid }
  .cc-toolbar { min-block-size: 0 }
  .cc-chips, .cc-chips-list { display: block }
  .cc-chips::before { content: attr(aria-label) ': ' }
  .cc-chips-list, .cc-chips li { display: inline }
  .cc-chips li + li::before { content: ' · ' }
  .cc-chip {
    display: inline;
    min-block-size: 0;
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
  }
  .cc-paper { break-inside: avoid; display: block; margin-block-start: 0; font-size: .875em; overflow-wrap: anywhere }

  .cc-card {
    break-inside: avoid;
    border: 0;
    border-block-start: 1px solid;
    border-radius: 0;
    padding: .75em 0;
    background: none;
    box-shadow: none;
  }
  .cc-card-header { break-inside: avoid; break-after: avoid }
  .cc-card-chapeau { break-after: avoid }
  .cc-card-text { orphans: 3; widows: 3 }
  .cc-card-chapeau, .cc-card-text { font-size: 1em; line-height: 1.45; max-inline-size: none }
  .cc-card-permalink { color: inherit; min-block-size: 0 }
  .cc-mark { background: none; color: inherit; font-weight: 700 }
  .cc-reference, .cc-addressee { color: inherit }
  .cc-addressee { border-color: currentColor }
  .cc-reference[href^="http"]::after { content: ' <' attr(href) '>'; font-size: .8125em }
}
`;
