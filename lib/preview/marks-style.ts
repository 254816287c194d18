/**
 * How our own marks look in any page: with the system's colours, unless the page gives ours. A site's style sheet
 * must not hide them or make them something else.
 */
export const marksStyle = `
:root { overflow-anchor: none !important; scroll-behavior: auto !important; }
.afterword-left-out, .afterword-liquid, .afterword-card, .afterword-missing {
  background: var(--afterword-tint, Canvas) !important;
  border: 1px solid var(--afterword-line, GrayText) !important;
  color: var(--afterword-ink, CanvasText) !important;
  font-family: system-ui, sans-serif !important;
  font-style: normal !important;
  font-weight: normal !important;
  line-height: 1.4 !important;
  overflow-wrap: anywhere;
  text-transform: none !important;
}
.afterword-left-out, .afterword-liquid {
  background: var(--afterword-warn-tint, Canvas) !important;
  border: 1px dashed var(--afterword-warn, CanvasText) !important;
  border-radius: 4px;
  color: var(--afterword-warn, CanvasText) !important;
  font-size: 0.8125rem !important;
  padding: 0.1em 0.45em !important;
}
.afterword-liquid { font-family: ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace !important; }
.afterword-card, .afterword-missing {
  border-radius: 6px;
  display: block !important;
  font-size: 0.9375rem !important;
  margin-block: 0 1em;
  padding: 1.25rem 1rem !important;
  text-align: center !important;
}
img[data-afterword-broken] {
  border: 1px dashed var(--afterword-line, GrayText) !important;
  box-sizing: border-box;
  font: 0.875rem/1.4 system-ui, sans-serif !important;
  padding: 0.75rem 1rem !important;
}
.afterword-video::before { content: '▶ ' / ''; }
.afterword-missing { border-style: dashed !important; font-size: 0.875rem !important; }
`;
