import { type Block, type Document, isContainer, placedAt } from '../commonmark/block.ts';
import type { BlockStart } from '../commonmark/block-reader.ts';
import type { FootnoteStyle, NumberedNote } from '../commonmark/footnotes.ts';
import type { LinkFallback } from '../commonmark/link-rules.ts';
import { LONGEST_LABEL, normalized, type References } from '../commonmark/references.ts';
import { address } from '../commonmark/renderer.ts';

/** `[^label]: text`, where the label has no blanks. */
export const footnoteStart: BlockStart = {
  characters: '[',
  open(reader) {
    const { line } = reader;
    const [written, label = ''] = /^\[\^([^\] \t]+)\]:[ \t]*/.exec(line.rest) ?? [];
    if (written === undefined) return null;
    line.skipToContent();
    line.skipCharacters(written.length);
    reader.add({ kind: 'footnote', ...placedAt(line.start), children: [], label, endsWithBlanks: true });
    return 'container';
  },
};

/** Lists the footnotes that a text has. They stay where they stand, and print nothing there. */
export function listFootnotes(document: Document, references: References): void {
  list(document, references.footnotes);
}

function list(block: Block, footnotes: Map<string, string>): void {
  if (!isContainer(block)) return;
  if (block.kind === 'footnote') {
    const key = normalized(block.label);
    if (!footnotes.has(key)) footnotes.set(key, block.label);
  }
  for (const child of block.children) list(child, footnotes);
}

/** What leads nowhere as a link is the mark of a footnote if it begins with `^`, or else nothing but text. */
export const footnoteMark: LinkFallback = (reader, bracket) => {
  const label = reader.text.slice(bracket.from + 1, reader.at);
  if (reader.text.charAt(bracket.from) !== '^' || label === '') return false;
  const isLabel = label.length <= LONGEST_LABEL;
  const found = isLabel ? reader.references.footnotes.get(normalized(label)) : undefined;
  const raw = `[^${label}]`;
  const item =
    found === undefined
      ? ({ kind: 'text', text: raw, raw } as const)
      : ({ kind: 'token', token: { type: 'footnote_mark', raw, label: found } } as const);
  reader.takeBack(bracket);
  if (bracket.isImage) reader.takeText('!', reader.at);
  reader.take(item, reader.at + 1);
  return true;
};

/** GitHub's footnotes, as cmark-gfm prints them. */
export const gfmFootnotes: FootnoteStyle = {
  mark(note, mark) {
    const link = `<a href="#fn-${address(note.label)}" id="${markId(note, mark)}" data-footnote-ref>${note.number}</a>`;
    return `<sup class="footnote-ref">${link}</sup>`;
  },
  backlink(note, mark) {
    const count = mark > 0 ? `<sup class="footnote-ref">${mark + 1}</sup>` : '';
    const attributes = 'class="footnote-backref" data-footnote-backref aria-label="Back to content"';
    return ` <a href="#${markId(note, mark)}" ${attributes}>↩${count}</a>`;
  },
  item: ({ label }, body) => `<li id="fn-${address(label)}">\n${body}</li>\n`,
  section: (items) => `<section class="footnotes" data-footnotes>\n<ol>\n${items}</ol>\n</section>\n`,
};

function markId({ label }: NumberedNote, mark: number): string {
  return `fnref-${address(label)}${mark > 0 ? `-${mark + 1}` : ''}`;
}
