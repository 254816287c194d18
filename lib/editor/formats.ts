import type { StateCommand } from '@codemirror/state';
import { type FormatEntry, type FormatId, formatList } from './format-list.ts';
import { toggleCode } from './formatting/code.ts';
import { toggleHeading } from './formatting/heading.ts';
import { toggleBold, toggleItalic } from './formatting/inline.ts';
import { toggleImage, toggleLink } from './formatting/link.ts';
import { toggleBulletList, toggleNumberedList } from './formatting/list.ts';
import { toggleQuote } from './formatting/quote.ts';
import { insertTable } from './formatting/table.ts';

export interface Format extends FormatEntry {
  readonly run: StateCommand;
}

const commands: Readonly<Record<FormatId, StateCommand>> = {
  bold: toggleBold,
  italic: toggleItalic,
  heading: toggleHeading,
  link: toggleLink,
  bulletList: toggleBulletList,
  numberedList: toggleNumberedList,
  quote: toggleQuote,
  code: toggleCode,
  image: toggleImage,
  table: insertTable,
};

export const formats: readonly Format[] = formatList.map((entry) => ({ ...entry, run: commands[entry.id] }));
