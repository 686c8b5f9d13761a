/** With colours forced by the system. Nothing moves, so nothing need be stilled. */
export default `
@media (forced-colors: active) {
  .cc-card[aria-current] { outline: 3px solid Highlight; outline-offset: -1px }
  .cc-card[aria-current]:focus-visible { outline: 8px double Highlight }
  .cc-choice:has(:checked:not(:focus-visible)) { outline: 1px solid Highlight; outline-offset: -1px }
  .cc-choice-disabled { color: GrayText }
  .cc-mark { outline: 1px solid }
  .cc-submit { border-color: ButtonText; background: ButtonFace; color: ButtonText }
}
`;
