/**
 * Colours and measures. What the page may set begins with `--cc-`; the names beginning with `--_`
 * are the same with their defaults, and are nobody's business but this sheet's.
 *
 * Text and background are the page's own, so that the widget fits wherever it stands; light and
 * dark follow the `color-scheme` in force there. Only a forced `theme` brings its own ground.
 */
export default `
:host {
  --_accent: var(--cc-accent, light-dark(#0b4aa2, #9cc2ff));
  --_on-accent: var(--cc-on-accent, light-dark(#fff, #0b1a30));
  --_surface: var(--cc-surface, transparent);
  --_raised: var(--cc-raised, light-dark(rgb(11 74 162 / 6%), rgb(156 194 255 / 10%)));
  --_border: var(--cc-border, light-dark(rgb(0 20 60 / 18%), rgb(220 232 255 / 24%)));
  --_control-border: var(--cc-control-border, light-dark(#5b6675, #a3afbf));
  --_field: var(--cc-field, light-dark(#fff, #1c2430));
  --_on-field: var(--cc-on-field, light-dark(#1b1f24, #e8ecf2));
  --_muted: var(--cc-muted, light-dark(#4a5563, #b9c3d1));
  --_mark: var(--cc-mark, light-dark(#ffe88a, #5a4a00));
  --_on-mark: var(--cc-on-mark, light-dark(#1a1a1a, #fff6d6));
  --_focus: var(--cc-focus, var(--_accent));
  --_radius: var(--cc-radius, 4px);
  --_space: var(--cc-space, 1rem);
  --_measure: var(--cc-measure, 70ch);
  --_sidebar: var(--cc-sidebar, 19rem);
  --_scroll-margin: var(--cc-scroll-margin, 1rem);
  --_reserved: var(--cc-reserved, 100svh);

  /* Beside what floats it takes no less than can be read. */
  display: flow-root;
  min-inline-size: min(100%, 16rem);
  max-inline-size: 100%;
}

:host([hidden]) { display: none }
:host([theme="light"]) .cc { color-scheme: light }
:host([theme="dark"]) .cc { color-scheme: dark }

:host([theme="light"]) .cc,
:host([theme="dark"]) .cc {
  background: var(--cc-background, light-dark(#fff, #14181f));
  color: var(--cc-color, light-dark(#1b1f24, #e8ecf2));
  padding: var(--_space);
}
`;
