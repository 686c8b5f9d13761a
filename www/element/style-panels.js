/** The row below a card, the panels it unfolds, and the ways to keep what was found. */
export default `
.cc-tools { display: flex; flex-wrap: wrap; gap: .25em 1.25em; margin-block-start: .5em }
.cc-tool, .cc-keep-summary {
  min-block-size: max(24px, 1.75rem);
  padding: .125em 0;
  border: 0;
  background: none;
  color: var(--_accent);
  font-size: .875em;
}
.cc-tool::after {
  content: '';
  display: inline-block;
  inline-size: .4em;
  block-size: .4em;
  margin-inline-start: .5em;
  border: solid;
  border-width: 0 .125em .125em 0;
  transform: translateY(-.2em) rotate(45deg);
}
.cc-tool[aria-expanded="true"]::after { transform: rotate(225deg) }
.cc-tool:hover, .cc-keep-summary:hover { text-decoration: underline; text-underline-offset: .2em }

.cc-panel {
  margin-block-start: .5em;
  padding: .875em 1em;
  border-inline-start: 4px solid var(--_accent);
  background: var(--_raised);
  font-size: .9375em;
  overflow-wrap: anywhere;
}
.cc-panel-heading { margin: 0; font-weight: 600 }
.cc-about { display: grid; gap: .875em; margin: 0; max-inline-size: var(--_measure) }
.cc-about dd { margin: 0; padding-block: .125em; line-height: 1.55; hyphens: auto }
.cc-about a { display: inline-block; min-block-size: max(24px, 1.5rem) }
.cc-teaser { color: var(--_muted) }

.cc-copy-list, .cc-keep-list {
  display: flex;
  flex-wrap: wrap;
  gap: .5em;
  margin: .375em 0 0;
  padding: 0;
  list-style: none;
}
.cc-context { margin-block-end: .875em }
.cc-copied, .cc-saved { margin: .75em 0 0; font-weight: 600 }
.cc-copied label { font-weight: 400 }
.cc-copy-field {
  display: block;
  inline-size: 100%;
  margin-block-start: .25em;
  padding: .5em;
  border: 1px solid var(--_control-border);
  border-radius: var(--_radius);
  background: var(--_field);
  color: var(--_on-field);
  font: inherit;
}

.cc-keep-summary { inline-size: fit-content; font-size: 1em; cursor: pointer }
.cc-paper { display: none }
`;
