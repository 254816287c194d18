import { escaped } from '../commonmark/renderer.ts';

/** Numbers the footnotes of one text in the order of their marks, and prints them. */
export class Footnotes {
  /** By label: the number, and how many marks it has. */
  private readonly noted = new Map<string, { readonly number: number; marks: number }>();
  private written: readonly PrintedNote[] = [];

  /** The mark of a footnote in the text. */
  mark(label: string): string {
    const note = this.noted.get(label) ?? { number: this.noted.size + 1, marks: 0 };
    this.noted.set(label, note);
    const id = markId(note.number, note.marks++);
    const { number } = note;
    const link = `<a href="#fn:${number}" class="footnote-ref" role="doc-noteref">${number}</a>`;
    return `<sup id="${id}">${link}</sup>`;
  }

  /** Takes the texts of the footnotes, the first of each label, printed at the place of the first: marks in them count from there. */
  write(notes: readonly PrintedNote[]): void {
    const first = new Map(notes.toReversed().map((note) => [note.label, note]));
    this.written = [...first.values()];
  }

  /** What is printed below the text: the footnotes that have a mark. `end` is how a tag ends that has no end tag. */
  print(end: string): string {
    const items = this.written
      .flatMap(({ label, html, last }) => {
        const note = this.noted.get(label);
        return note ? [{ ...note, html, last }] : [];
      })
      .toSorted((a, b) => a.number - b.number)
      .map(({ number, marks, html, last }) => {
        const links = Array.from({ length: marks }, (_, index) => backlink(number, index)).join('');
        const body = last === null ? `${html}${links}` : `${html}<p>${last}${links}</p>\n`;
        return `<li id="fn:${number}">\n${body}</li>\n`;
      });
    if (items.length === 0) return '';
    return `<div class="footnotes" role="doc-endnotes">\n<hr${end}\n<ol>\n${items.join('')}</ol>\n</div>\n`;
  }
}

export interface PrintedNote {
  readonly label: string;
  /** Without the last paragraph. */
  readonly html: string;
  /** The inside of the paragraph that it ends with; null if it ends with another block. */
  readonly last: string | null;
}

function markId(number: number, index: number): string {
  return `fnref${index > 0 ? index : ''}:${number}`;
}

function backlink(number: number, index: number): string {
  const href = `#${escaped(markId(number, index))}`;
  return `\u00a0<a href="${href}" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>`;
}
