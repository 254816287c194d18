import type { BlockCheck } from '../check.ts';

export const boldLineAsHeading: BlockCheck = {
  id: 'bold-line-as-heading',
  title: 'Bold line in place of a heading',
  severity: 'hint',
  group: 'structure',
  reads: 'block',
  *run({ kind, text }) {
    if (kind !== 'text' || !BOLD.test(text) || BUTTON.test(text)) return;
    const from = text.length - text.trimStart().length;
    yield {
      from,
      to: text.trimEnd().length,
      message:
        'A bold line looks like a heading but is none: it is missing in the outline that people with screen readers move by. If it heads a section, write it as a heading.',
    };
  },
};

/** A link in bold is there to be clicked. */
const BUTTON = /^ {0,3}(?:\*\*|__)\[/;

/** One line, all of it bold, that does not end as a sentence. */
const BOLD = /^ {0,3}(?:\*\*[^*\r\n]{2,60}[^*\s.,;!?]\*\*|__[^_\r\n]{2,60}[^_\s.,;!?]__)\s*$/;
