/**
 * The page inside the frame before anything is shown. Its policy allows pictures and media and nothing else; it
 * adds to the extension's own policy, which the frame inherits. Sizes are those of an article, for 320 px and up.
 */
export const pageSource = `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src http: https: data: blob:; media-src http: https: data: blob:; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<style>
:root {
  color-scheme: light dark;
  --paper: light-dark(#ffffff, #211f1d);
  --ink: light-dark(#1f1d1a, #ebe8e3);
  --quiet: light-dark(#625d55, #aba499);
  --line: light-dark(#d9d4cb, #47423c);
  --tint: light-dark(#f6f4f0, #2c2926);
  --link: light-dark(#0b5a8f, #82bff0);
  --warn: light-dark(#7a3d00, #ffb86b);
  --warn-tint: light-dark(#fff4e5, #33260f);
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif;
  overflow-wrap: anywhere;
  /* The preview keeps its own place. */
  overflow-anchor: none;
}
:root[data-theme='light'] { color-scheme: light; }
:root[data-theme='dark'] { color-scheme: dark; }
/* Chrome gives the pages of extensions a small font of its own. */
body { font: inherit; margin: 0 auto; max-inline-size: 65ch; padding: 1.25rem 1.25rem 40vh; }
body > :first-child { margin-block-start: 0; }
h1, h2, h3, h4, h5, h6, .afterword-left-out, .afterword-card, .afterword-missing, th {
  font-family: system-ui, sans-serif;
}
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin-block: 1.6em 0.5em; text-wrap: balance; }
h1 { font-size: 1.75rem; }
h2 { font-size: 1.375rem; }
h3 { font-size: 1.125rem; }
h4, h5, h6 { font-size: 1rem; }
p, ul, ol, dl, pre, table, blockquote, figure, details { margin-block: 0 1em; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
img, video { max-inline-size: 100%; block-size: auto; }
figure { margin-inline: 0; }
figcaption, small { color: var(--quiet); font-size: 0.875rem; }
blockquote { border-inline-start: 3px solid var(--line); margin-inline: 0; padding-inline-start: 1rem; color: var(--quiet); }
code, pre, kbd, samp, tt { font: 0.875em/1.5 ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; }
code { background: var(--tint); border-radius: 3px; padding: 0.1em 0.3em; }
pre { background: var(--tint); border-radius: 6px; overflow-x: auto; padding: 0.75rem 1rem; overflow-wrap: normal; }
pre code { background: none; font-size: 1em; padding: 0; }
table { border-collapse: collapse; display: block; max-inline-size: 100%; overflow-x: auto; overflow-wrap: normal; }
td, th { border: 1px solid var(--line); padding: 0.35rem 0.6rem; }
th { background: var(--tint); }
ul, ol { padding-inline-start: 1.5rem; }
li:has(> input[type='checkbox']:first-child) { list-style: none; margin-inline-start: -1.4rem; }
hr { border: 0; border-block-start: 1px solid var(--line); margin-block: 2rem; }
.afterword-left-out {
  background: var(--warn-tint);
  border: 1px dashed var(--warn);
  border-radius: 4px;
  color: var(--warn);
  font-size: 0.8125rem;
  padding: 0.1em 0.45em;
}
body > .afterword-left-out { display: block; inline-size: fit-content; margin-block: 0 1em; }
.afterword-card, .afterword-missing {
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--tint);
  display: block;
  font-size: 0.9375rem;
  margin-block: 0 1em;
  padding: 1.25rem 1rem;
  text-align: center;
}
.afterword-video::before { content: '▶ ' / ''; }
.afterword-missing { border-style: dashed; color: var(--quiet); font-size: 0.875rem; }
@media (max-width: 24rem) { body { padding-inline: 0.875rem; } }
@media print { body { padding-block-end: 0; } }
</style>
</head>
<body></body></html>`;
