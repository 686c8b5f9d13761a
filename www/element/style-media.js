/** With colours forced by the system, and on paper. Nothing moves, so nothing need be stilled. */
export default `
@media (forced-colors: active) {
  .cc-card[aria-current] { outline: 3px solid Highlight; outline-offset: -1px }
  .cc-choice:has(:checked) { outline: 1px solid Highlight; outline-offset: -1px }
  .cc-choice-disabled { color: GrayText }
  .cc-submit { border-color: ButtonText }
}

@media print {
  .cc { display: block }
  .cc-header { margin-block-end: 1em }
  .cc-search, .cc-filters, .cc-sort-row, .cc-more, .cc-clear, .cc-chip-cross { display: none }
  .cc-card {
    border: 0;
    border-block-start: 1px solid;
    border-radius: 0;
    padding: .75em 0;
    background: none;
  }
  .cc-card-header { break-inside: avoid; break-after: avoid }
  .cc-card-chapeau { break-after: avoid }
  .cc-card-text { orphans: 3; widows: 3 }
  .cc-cards, .cc-results, .cc-results-body { display: block }
  .cc-chip { border: 0; padding: 0; background: none; color: inherit }
}
`;
