import { EditorView } from '@codemirror/view';

/** By line as well as by colour: errors wavy, warnings dashed, hints dotted. */
const line = (style: string, colour: string) => ({
  backgroundImage: 'none',
  paddingBottom: '0',
  textDecoration: `underline ${style} var(--${colour})`,
  textDecorationThickness: style === 'wavy' ? '1px' : '2px',
  textUnderlineOffset: '4px',
  textDecorationSkipInk: 'none',
});

const point = (colour: string) => ({ '&:after': { borderBottomColor: `var(--${colour})` } });

/** Marks and cards. Colours are the page's custom properties --error, --warning and --hint. */
export const findingTheme = EditorView.theme({
  '.cm-lintRange-error': line('wavy', 'error'),
  '.cm-lintRange-warning': line('dashed', 'warning'),
  '.cm-lintRange-hint': line('dotted', 'hint'),
  '.cm-lintPoint-error': point('error'),
  '.cm-lintPoint-warning': point('warning'),
  '.cm-lintPoint-hint': point('hint'),
  '.cm-tooltip.cm-tooltip-hover': {
    zIndex: '30',
    width: 'max-content',
    maxWidth: 'min(360px, calc(100vw - 16px))',
    maxHeight: '60vh',
    overflowY: 'auto',
    border: '1px solid var(--border)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--raised)',
    color: 'var(--text)',
    boxShadow: 'var(--shadow)',
  },
  '.cm-tooltip-hover .cm-diagnostic': {
    margin: '0',
    padding: '10px 12px',
    border: '0',
    whiteSpace: 'normal',
  },
  '.cm-tooltip-hover .cm-diagnostic + .cm-diagnostic': { borderTop: '1px solid var(--border)' },
  '.cm-finding': {
    display: 'grid',
    gap: '6px',
    font: '14px/1.45 var(--font)',
    overflowWrap: 'anywhere',
  },
  '.cm-finding-title': { fontWeight: '650' },
  '.cm-finding-error .cm-finding-title': { color: 'var(--error)' },
  '.cm-finding-warning .cm-finding-title': { color: 'var(--warning)' },
  '.cm-finding-hint .cm-finding-title': { color: 'var(--hint)' },
  '.cm-finding-message': { margin: '0' },
  '.cm-finding-buttons': { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '2px' },
  '.cm-finding-buttons .button': { maxWidth: '100%', whiteSpace: 'normal', textAlign: 'start' },
});
