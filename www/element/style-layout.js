/**
 * Where things stand: one column, and filters beside the results where there is room. It never is
 * lower than a window, so that what is below it stays where it is, whatever is loaded or found.
 */
export default `
*, *::before, *::after { box-sizing: border-box }

/* Two words of no width, wide apart: in a row it asks for much room, and makes do with little. */
:host::before {
  content: '\\200b  \\200b' / '';
  display: block;
  block-size: 0;
  overflow: hidden;
  text-indent: 12rem;
  word-spacing: 36rem;
}
.cc-room { container-type: inline-size }

[hidden]:not([hidden="until-found"]) { display: none !important }

.cc {
  display: grid;
  gap: calc(1.25 * var(--_space)) calc(2 * var(--_space));
  grid-template-columns: minmax(0, 1fr);
  align-items: start;
  align-content: start;
  min-block-size: var(--_reserved);
}
/* All texts, and all languages of the labels, are written from left to right. */
.cc[data-status="ready"], .cc-status { direction: ltr }
/* What a page means for its own text would spoil this one; letters keep their distances. */
.cc[data-status="ready"] {
  cursor: auto;
  hyphens: manual;
  line-height: 1.5;
  list-style: disc;
  overflow-wrap: break-word;
  pointer-events: auto;
  text-align: start;
  text-indent: 0;
  text-shadow: none;
  text-transform: none;
  white-space: normal;
  word-break: normal;
}
.cc[data-status="failed"] { min-block-size: 0 }

/* The page's own text, as it was before. */
.cc > slot { display: block }
.cc[data-status="ready"] > slot { display: none }

.cc-status { margin: 0 }
.cc:is([data-status="waiting"], [data-status="loading"]) .cc-status { order: 1 }
.cc[data-status="loading"] .cc-status { color: var(--_muted); animation: cc-appear 0s .4s both }
/* Most often it is ready before anybody could read that it is loading. */
@keyframes cc-appear { from { visibility: hidden } }
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
.cc-search, .cc-results { scroll-margin-block: var(--_scroll-margin) }
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
  .cc-filters-summary, .cc-apply { display: none }
  /* In sight as a table of contents while the results go by; the outline needs its margin. */
  .cc-filters {
    position: sticky;
    inset-block-start: var(--_scroll-margin);
    max-block-size: calc(var(--_window, 100vh) - 2 * var(--_scroll-margin));
    overflow-y: auto;
    margin: -4px;
    padding: 4px;
  }
}
`;
