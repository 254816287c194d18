/** Elements whose end tag may not be left out, as far as posts have them (HTML, 13.1.2.4). */
export const CLOSED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside audio b blockquote button center cite code del details dfn div dl em ' +
    'figcaption figure font footer form h1 h2 h3 h4 h5 h6 header i iframe ins kbd label main map mark nav ol pre q ' +
    's samp script section select small span strike strong style sub summary sup table textarea time u ul var video'
  ).split(' '),
);

/** Those that stand within a line, and in which none of the same name may stand. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set(
  'a abbr b cite code del em i ins kbd mark s small strike strong sub sup u'.split(' '),
);

/** Elements of HTML, for telling a tag from words in angles. */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set([
  ...CLOSED_ELEMENTS,
  ...'br col dd dt embed hr img input li link meta option p param picture source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
]);
