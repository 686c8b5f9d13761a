/**
 * What brings the labels of each language, by its primary subtag. Every import is spelled out, so
 * that bundlers find it and make a file of it that is loaded when the language is used.
 */
export const LANGUAGES = {
  bg: () => import('./labels/bg.json'),
  cs: () => import('./labels/cs.json'),
  da: () => import('./labels/da.json'),
  de: () => import('./labels/de.json'),
  el: () => import('./labels/el.json'),
  en: () => import('./labels/en.json'),
  es: () => import('./labels/es.json'),
  et: () => import('./labels/et.json'),
  fi: () => import('./labels/fi.json'),
  fr: () => import('./labels/fr.json'),
  ga: () => import('./labels/ga.json'),
  hr: () => import('./labels/hr.json'),
  hu: () => import('./labels/hu.json'),
  it: () => import('./labels/it.json'),
  lt: () => import('./labels/lt.json'),
  lv: () => import('./labels/lv.json'),
  mt: () => import('./labels/mt.json'),
  nl: () => import('./labels/nl.json'),
  pl: () => import('./labels/pl.json'),
  pt: () => import('./labels/pt.json'),
  ro: () => import('./labels/ro.json'),
  sk: () => import('./labels/sk.json'),
  sl: () => import('./labels/sl.json'),
  sv: () => import('./labels/sv.json'),
};
