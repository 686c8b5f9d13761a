/** Where things stand: one column, and filters beside the results where there is room. */
export default `
*, *::before, *::after { box-sizing: border-box }
[hidden] { display: none !important }

.cc {
  display: grid;
  gap: calc(1.25 * var(--_space)) calc(2 * var(--_space));
  grid-template-columns: minmax(0, 1fr);
  align-items: start;
  line-height: 1.5;
  overflow-wrap: break-word;
}

.cc[data-status="ready"] > slot { display: none }
.cc[data-status="loading"] { align-content: start; min-block-size: var(--_reserved) }

.cc-status { margin: 0 }
.cc[data-status="loading"] .cc-status { color: var(--_muted) }
.cc[data-status="failed"] .cc-status {
  border-inline-start: 4px solid;
  padding: .5em .75em;
}
.cc[data-status="ready"] .cc-status {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

.cc-title {
  margin: 0;
  font-size: clamp(1.25em, 1em + 1.2cqi, 1.625em);
  line-height: 1.25;
  text-wrap: balance;
  hyphens: auto;
  max-inline-size: 36em;
}
.cc-facts { margin: .5em 0 0; color: var(--_muted) }

.cc-results, .cc-results-body {
  display: grid;
  gap: var(--_space);
  grid-template-columns: minmax(0, 1fr);
}
.cc-results-body { justify-items: start }
.cc-toolbar {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: .5em 1.5em;
  min-block-size: 2.25em;
}
.cc-count { margin: 0; font-weight: 600; overflow-wrap: anywhere }
.cc-note { margin: 0; overflow-wrap: anywhere }

@container (inline-size >= 50em) {
  .cc { grid-template-columns: var(--_sidebar) minmax(0, 1fr) }
  .cc > :not(.cc-status, .cc-filters, .cc-results) { grid-column: 1 / -1 }
  .cc:not([data-status="ready"]) > .cc-status { grid-column: 1 / -1 }
  .cc-filters-summary { display: none }
}
`;
