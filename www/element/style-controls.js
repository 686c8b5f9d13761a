/** The search field, the filters, chips, buttons: native controls, at least 24 pixels high. */
export default `
:focus-visible { outline: 3px solid var(--_focus); outline-offset: 2px }
:is(a, button, input, select, summary, textarea, [tabindex]) {
  scroll-margin-block: var(--_scroll-margin);
}

button, input, select { font: inherit; letter-spacing: inherit; word-spacing: inherit }
button { cursor: pointer; text-align: start }
input[type="radio"] { accent-color: var(--_accent); flex: none; margin: .3em 0 0 }

.cc-search { display: grid; grid-template-columns: minmax(0, 1fr); gap: .375em }
.cc-search-label, .cc-legend { font-weight: 600 }
.cc-search-row { display: flex; flex-wrap: wrap; gap: .5em; max-inline-size: 44rem }
.cc-input, .cc-submit, .cc-sort {
  min-block-size: 2.75em;
  border: 1px solid var(--_control-border);
  border-radius: var(--_radius);
}
.cc-input {
  flex: 1 1 8em;
  min-inline-size: 0;
  padding: .25em .75em;
  background: var(--_field);
  color: var(--_on-field);
}
.cc-input::-webkit-search-cancel-button { margin-inline-start: .5em }
.cc-submit {
  padding: .25em 1.25em;
  border-color: var(--_accent);
  background: var(--_accent);
  color: var(--_on-accent);
  font-weight: 600;
}
.cc-submit:hover { text-decoration: underline; text-underline-offset: .2em }

.cc-tips { max-inline-size: 44rem }
.cc-tips-summary {
  inline-size: fit-content;
  min-block-size: max(24px, 1.5rem);
  padding-block: .125em;
  color: var(--_accent);
  cursor: pointer;
}
.cc-tips-summary:hover { text-decoration: underline; text-underline-offset: .2em }
.cc-tips-list { margin: .25em 0 0; padding-inline-start: 1.25em }

.cc-sort-row { display: flex; flex-wrap: wrap; align-items: center; gap: .5em; min-inline-size: 0 }
.cc-sort {
  min-block-size: 2.25em;
  max-inline-size: 100%;
  padding: .125em .5em;
  background: var(--_field);
  color: var(--_on-field);
}

.cc-filters-summary {
  min-block-size: 2.75em;
  padding: .5em .75em;
  border: 1px solid var(--_control-border);
  border-radius: var(--_radius);
  font-weight: 600;
  cursor: pointer;
}
.cc-filters[open] .cc-filters-summary { margin-block-end: var(--_space) }
.cc-filters-body { display: grid; gap: calc(1.5 * var(--_space)) }
.cc-group { margin: 0; padding: 0; border: 0; min-inline-size: 0 }
.cc-group-match[disabled] { display: none }
.cc-legend { padding: 0; margin-block-end: .375em }

.cc-choice {
  display: flex;
  align-items: flex-start;
  gap: .625em;
  min-block-size: 2em;
  padding: .25em .5em;
  border-radius: var(--_radius);
  cursor: pointer;
}
.cc-choice:hover { background: var(--_raised) }
.cc-choice:has(:checked) { background: var(--_raised); font-weight: 600 }
.cc-choice:has(:focus-visible) { outline: 3px solid var(--_focus); outline-offset: 0 }
.cc-choice :focus-visible { outline: none }
.cc-choice-disabled { color: var(--_muted); cursor: default }
.cc-choice-disabled:hover { background: none }
/* There may be hundreds of documents: they scroll by themselves, and cost the rest no layout. */
.cc-group-document .cc-choices {
  max-block-size: 22rem;
  margin: -3px;
  padding: 3px;
  overflow-y: auto;
  contain: content;
}
.cc-choice-text { flex: 1; min-inline-size: 0; hyphens: auto }
.cc-choice-count { color: var(--_muted); font-variant-numeric: tabular-nums; font-weight: 400 }
.cc-branch { margin: 0; padding: 0; list-style: none }
.cc-branch .cc-branch {
  margin-inline-start: 1.0625em;
  border-inline-start: 1px solid var(--_border);
  padding-inline-start: .25em;
}
.cc-division-label { font-weight: 600 }

.cc-chips { display: flex; flex-wrap: wrap; align-items: center; gap: .5em 1em }
.cc-chips-list, .cc-remedies {
  display: flex;
  flex-wrap: wrap;
  gap: .5em;
  margin: 0;
  padding: 0;
  list-style: none;
}
:is(.cc-chip, .cc-remedy, .cc-more, .cc-apply, .cc-context, .cc-copy, .cc-keep-button) {
  max-inline-size: 100%;
  overflow-wrap: anywhere;
  min-block-size: 2.25em;
  padding: .25em .75em;
  border: 1px solid var(--_accent);
  border-radius: var(--_radius);
  background: transparent;
  color: var(--_accent);
}
.cc-chip { display: inline-flex; align-items: center; gap: .5em; background: var(--_raised) }
.cc-chip-cross { font-size: 1.25em; line-height: 1 }
:is(.cc-chip, .cc-remedy, .cc-more, .cc-apply, .cc-context, .cc-copy, .cc-keep-button):hover {
  background: var(--_raised);
  text-decoration: underline;
}
.cc-clear, .cc-back {
  min-block-size: 2.25em;
  padding: .25em;
  border: 0;
  background: none;
  color: var(--_accent);
  text-decoration: underline;
  text-underline-offset: .2em;
}
.cc-more, .cc-apply { min-block-size: 2.75em; padding-inline: 1.25em; font-weight: 600 }

.cc-empty {
  padding: calc(1.25 * var(--_space));
  border: 1px solid var(--_border);
  border-radius: var(--_radius);
}
.cc-empty-reason { margin: 0 0 var(--_space); overflow-wrap: anywhere }
`;
