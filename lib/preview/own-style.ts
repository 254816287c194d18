/** How Afterword's own pages look: an article, for 320 px and up, light and dark. */
export const ownStyle = `
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
  --afterword-ink: var(--ink);
  --afterword-line: var(--line);
  --afterword-tint: var(--tint);
  --afterword-warn: var(--warn);
  --afterword-warn-tint: var(--warn-tint);
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif;
  overflow-wrap: anywhere;
}
:root[data-theme='light'] { color-scheme: light; }
:root[data-theme='dark'] { color-scheme: dark; }
/* Chrome gives the pages of extensions a small font of its own. */
body { font: inherit; margin: 0 auto; max-inline-size: 65ch; padding: 1.25rem 1.25rem 40vh; }
body > :first-child { margin-block-start: 0; }
.afterword-cover { margin-block: 0 1.5em; }
.afterword-cover img { border-radius: 6px; display: block; inline-size: 100%; }
h1, h2, h3, h4, h5, h6, th { font-family: system-ui, sans-serif; }
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
body > .afterword-left-out { display: block; inline-size: fit-content; margin-block: 0 1em; }
.afterword-missing { color: var(--quiet) !important; }
.afterword-date { color: var(--quiet); font-family: system-ui, sans-serif; font-size: 0.9375rem; }
@media (max-width: 24rem) { body { padding-inline: 0.875rem; } }
@media print { body { padding-block-end: 0; } }
`;
