/** The cards: text to be read, at a measure made for reading. */
export default `
.cc-cards {
  display: grid;
  gap: var(--_space);
  inline-size: 100%;
  margin: 0;
  padding: 0;
  list-style: none;
}
.cc-item { min-inline-size: 0; scroll-margin-block: var(--_scroll-margin) }

.cc-card {
  padding: calc(1.25 * var(--_space));
  border: 1px solid var(--_border);
  border-radius: var(--_radius);
  background: var(--_surface);
}
.cc-card:focus-visible { outline-offset: -3px }
.cc-card[aria-current] {
  border-color: var(--_accent);
  box-shadow: inset 4px 0 0 var(--_accent);
}
.cc-card-header { display: flow-root; margin-block-end: .875em }
.cc-card-label, .cc-card-addressees { display: inline-block; vertical-align: baseline }
.cc-card-label { margin: 0; margin-inline-end: .75em; font-size: 1.125em; line-height: 1.3 }
.cc-card-permalink, .cc-reference { color: var(--_accent); text-underline-offset: .2em }
.cc-card-permalink { display: inline-block; min-block-size: max(24px, 1.5rem); text-decoration: none }
.cc-card-permalink:hover { text-decoration: underline }
.cc-reference:hover { text-decoration-thickness: .15em }

.cc-card-addressees { margin: 0; color: var(--_muted); font-size: .875em }
.cc-addressee {
  display: inline-block;
  margin-inline-start: .25em;
  padding: .0625em .625em;
  border: 1px solid var(--_accent);
  border-radius: 1em;
  color: var(--_accent);
  font-weight: 600;
}
.cc-card-path {
  margin: .25em 0 0;
  padding: 0;
  list-style: none;
  color: var(--_muted);
  font-size: .875em;
  line-height: 1.4;
  hyphens: auto;
  max-inline-size: var(--_measure);
}
.cc-card-path > li + li { padding-inline-start: 1.25em }

.cc-card-chapeau, .cc-card-text {
  margin: 0 0 .5em;
  max-inline-size: var(--_measure);
  font-size: 1.0625em;
  line-height: 1.65;
  hyphens: auto;
}
.cc-card-chapeau { font-style: italic; color: var(--_muted) }
.cc-mark {
  padding-inline: .0625em;
  border-radius: 2px;
  background: var(--_mark);
  color: var(--_on-mark);
  text-decoration: underline;
  text-decoration-thickness: .125em;
  text-underline-offset: .2em;
}
.cc-note-mark::after {
  content: attr(data-mark);
  vertical-align: super;
  font-size: .75em;
  line-height: 0;
  padding-inline-start: .125em;
}

.cc-card-footer { margin-block-start: .75em; color: var(--_muted); font-size: .875em }
.cc-card-footnotes {
  margin: 0 0 .5em;
  padding: .5em 0 0;
  border-block-start: 1px solid var(--_border);
  list-style: none;
}
.cc-footnote-mark { vertical-align: super; font-size: .75em; line-height: 0 }
.cc-card-document, .cc-card-page { margin: 0 }
`;
