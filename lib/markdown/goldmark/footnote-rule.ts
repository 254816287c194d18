import type { InlineRule } from '../commonmark/inline-reader.ts';

/** A footnote's mark in the text, where the number will stand. */
export interface FootnoteMark {
  readonly type: 'footnote_mark';
  readonly raw: string;
  readonly label: string;
}

/** `[^label]`, if some footnote has that label. A `!` before it stays text. */
export const footnoteRule: InlineRule = {
  characters: '![',
  read(reader) {
    const { text, at } = reader;
    const mark = /!?\[\^((?:\\.|[^[\]\\\n])*)\]/y;
    mark.lastIndex = at;
    const [raw, label = ''] = mark.exec(text) ?? [];
    if (raw === undefined || !reader.references.footnotes.has(label)) return false;
    const from = raw.startsWith('!') ? at + 1 : at;
    const token: FootnoteMark = { type: 'footnote_mark', raw, label };
    reader.takeToken(token, at + raw.length, from);
    return true;
  },
};
