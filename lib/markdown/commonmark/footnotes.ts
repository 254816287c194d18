/** How a dialect prints footnotes. Marks count from 0. */
export interface FootnoteStyle {
  mark(note: NumberedNote, mark: number): string;
  /** The links back to the marks stand behind the text of a footnote. */
  backlink(note: NumberedNote, mark: number): string;
  item(note: NumberedNote, body: string): string;
  section(items: string): string;
}

export interface NumberedNote {
  readonly label: string;
  readonly number: number;
}

interface PrintedNote {
  readonly label: string;
  /** Without the last paragraph. */
  readonly html: string;
  /** The inside of the paragraph that it ends with; null if it ends with another block. */
  readonly last: string | null;
}

/** Numbers the footnotes of one text in the order of their marks, and prints them. */
export class Footnotes {
  private readonly style: FootnoteStyle;
  private readonly noted = new Map<string, NumberedNote & { marks: number }>();
  private readonly written = new Map<string, PrintedNote>();

  constructor(style: FootnoteStyle) {
    this.style = style;
  }

  /** The mark of a footnote in the text. */
  mark(label: string): string {
    const note = this.noted.get(label) ?? { label, number: this.noted.size + 1, marks: 0 };
    this.noted.set(label, note);
    return this.style.mark(note, note.marks++);
  }

  /** Takes the text of a footnote; the first of a label counts. */
  write(note: PrintedNote): void {
    if (!this.written.has(note.label)) this.written.set(note.label, note);
  }

  /** What is printed below the text: the footnotes that have a mark. */
  print(): string {
    const items = [...this.noted.values()].map((note) => {
      const printed = this.written.get(note.label);
      return printed ? this.style.item(note, this.bodyOf(printed, note)) : '';
    });
    const body = items.join('');
    return body === '' ? '' : this.style.section(body);
  }

  private bodyOf({ html, last }: PrintedNote, note: NumberedNote & { marks: number }): string {
    const links = Array.from({ length: note.marks }, (_, mark) => this.style.backlink(note, mark)).join('');
    return last === null ? html + links : `${html}<p>${last}${links}</p>\n`;
  }
}
