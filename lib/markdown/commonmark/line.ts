import { isBlank, LINE_END, SPACE, TAB } from './characters.ts';

const TAB_STOP = 4;

/**
 * The line that is being read, and how far. A tab reaches to the next multiple of four columns, and a container
 * may take some of its columns and leave the rest (CommonMark, section 2.2).
 */
export class Line {
  readonly text: string;
  /** Of the line in the text. `end` is that of its line end, or of the text. */
  start = 0;
  end = -1;
  number = 0;
  /** What has been read of it ends here. */
  offset = 0;
  column = 0;
  /** The first character behind `offset` that is neither space nor tab, and the columns up to it. */
  content = 0;
  indent = 0;
  private contentColumn = 0;
  private isTabCut = false;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes to the next line, if there is one. */
  next(): boolean {
    this.start = this.end + 1;
    if (this.start >= this.text.length) return false;
    const end = this.text.indexOf('\n', this.start);
    this.end = end === -1 ? this.text.length : end;
    this.number++;
    this.offset = this.start;
    this.column = 0;
    this.isTabCut = false;
    this.findContent();
    return true;
  }

  /** Nothing but spaces and tabs is left. */
  get isBlank(): boolean {
    return this.content >= this.end;
  }

  /** Of the first character that is neither space nor tab; that of a line end if there is none. */
  get code(): number {
    return this.content < this.end ? this.text.charCodeAt(this.content) : LINE_END;
  }

  codeAt(place: number): number {
    return place < this.end ? this.text.charCodeAt(place) : LINE_END;
  }

  /** What is left, without the spaces and tabs before it. */
  get rest(): string {
    return this.text.slice(this.content, this.end);
  }

  /** What is left, with spaces for the rest of a tab of which a container took the first columns. */
  get remainder(): string {
    if (!this.isTabCut) return this.text.slice(this.offset, this.end);
    const spaces = TAB_STOP - (this.column % TAB_STOP);
    return ' '.repeat(spaces) + this.text.slice(this.offset + 1, this.end);
  }

  skipToContent(): void {
    this.offset = this.content;
    this.column = this.contentColumn;
    this.isTabCut = false;
    this.indent = 0;
  }

  skipToEnd(): void {
    this.offset = this.end;
    this.isTabCut = false;
    this.findContent();
  }

  skipCharacters(count: number): void {
    for (let left = count; left > 0 && this.offset < this.end; left--) this.takeCharacter();
    this.findContent();
  }

  skipColumns(count: number): void {
    for (let left = count; left > 0 && this.offset < this.end; ) left -= this.takeColumns(left);
    this.findContent();
  }

  private takeCharacter(): void {
    const isTab = this.text.charCodeAt(this.offset) === TAB;
    this.column += isTab ? TAB_STOP - (this.column % TAB_STOP) : 1;
    this.offset++;
    this.isTabCut = false;
  }

  private takeColumns(wanted: number): number {
    if (this.text.charCodeAt(this.offset) !== TAB) {
      this.takeCharacter();
      return 1;
    }
    const width = TAB_STOP - (this.column % TAB_STOP);
    const taken = Math.min(wanted, width);
    this.column += taken;
    this.isTabCut = width > wanted;
    if (!this.isTabCut) this.offset++;
    return taken;
  }

  private findContent(): void {
    let at = this.offset;
    let column = this.column;
    for (; at < this.end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === SPACE) column++;
      else if (code === TAB) column += TAB_STOP - (column % TAB_STOP);
      else break;
    }
    this.content = at;
    this.contentColumn = column;
    this.indent = column - this.column;
  }

  /** The first place from `place` on where neither a space nor a tab stands. */
  skipBlanks(place: number): number {
    let at = place;
    while (at < this.end && isBlank(this.text.charCodeAt(at))) at++;
    return at;
  }
}
