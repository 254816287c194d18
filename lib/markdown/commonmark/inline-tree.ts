import type { Token, Tokens } from 'marked';
import { DEEPEST } from '../engine.ts';
import type { Bracket, DelimiterRun, InlineItem, LinkEnd } from './inline-item.ts';

/** Nests what was found in a run of text: marked's own tokens. `splitText` looks at text outside of links. */
export function tokensOf(
  items: readonly InlineItem[],
  splitText: ((text: string) => Token[]) | null,
): Token[] {
  const [only] = items;
  if (only?.kind === 'text' && items.length === 1 && !splitText) return [textToken(only.text, only.raw)];
  const tree = new InlineTree(splitText);
  for (const item of items) tree.add(item);
  return tree.end();
}

interface Frame {
  readonly tokens: Token[];
  /** The brackets that it begins with; null if delimiters open it. */
  readonly link: Bracket | null;
  readonly mark: string;
  readonly length: number;
  /** Too deep: its marks are printed as text. */
  readonly isFlat: boolean;
}

class InlineTree {
  private readonly splitText: ((text: string) => Token[]) | null;
  private readonly frames: Frame[] = [{ tokens: [], link: null, mark: '', length: 0, isFlat: false }];
  private text = '';
  private raw = '';
  private links = 0;

  constructor(splitText: ((text: string) => Token[]) | null) {
    this.splitText = splitText;
  }

  add(item: InlineItem): void {
    switch (item.kind) {
      case 'text':
        this.text += item.text;
        this.raw += item.raw;
        return;
      case 'token':
        this.push(item.token);
        return;
      case 'run':
        this.addRun(item);
        return;
      case 'bracket':
        this.addBracket(item);
        return;
      case 'link-end':
        this.endLink(item);
    }
  }

  end(): Token[] {
    // What was opened inside of a link and not closed there goes on to the end.
    while (this.frames.length > 1) this.endFrame();
    this.flush();
    return this.top.tokens;
  }

  private get top(): Frame {
    return this.frames.at(-1) ?? { tokens: [], link: null, mark: '', length: 0, isFlat: true };
  }

  private addText(text: string): void {
    this.text += text;
    this.raw += text;
  }

  private addRun({ character, closes, opens, left }: DelimiterRun): void {
    for (const length of closes) this.closeDelimiters(character, length);
    this.addText(character.repeat(left));
    for (let at = opens.length - 1; at >= 0; at--) {
      const length = opens[at] ?? 0;
      if (!this.open(null, character, length)) this.addText(character.repeat(length));
    }
  }

  private closeDelimiters(character: string, length: number): void {
    // What was opened inside of a link ended with it.
    if (this.frames.length === 1 || this.top.link) return;
    this.endFrame(character, length);
  }

  private endFrame(mark = this.top.mark, length = this.top.length): void {
    const raw = mark.repeat(length);
    const tokens = this.close();
    if (!tokens) this.addText(raw);
    else this.push({ type: nameOf(mark, length), raw, text: '', tokens });
  }

  private addBracket(bracket: Bracket): void {
    const mark = bracket.isImage ? '![' : '[';
    if (!bracket.target || !this.open(bracket)) this.addText(mark);
    if (bracket.target && !bracket.isImage) this.links++;
  }

  private endLink({ raw }: LinkEnd): void {
    while (this.frames.length > 1 && !this.top.link) this.endFrame();
    const { link } = this.top;
    const tokens = this.close();
    if (link && !link.isImage) this.links--;
    if (!link?.target || !tokens) this.addText(raw);
    else this.push(linkToken(link.isImage, link.target, tokens));
  }

  /** False if that would be too deep. */
  private open(link: Bracket | null, mark = '', length = 0): boolean {
    const isFlat = this.frames.length > DEEPEST;
    if (!isFlat) this.flush();
    this.frames.push({ tokens: isFlat ? this.top.tokens : [], link, mark, length, isFlat });
    return !isFlat;
  }

  /** What was inside, or null if the frame was too deep. */
  private close(): Token[] | null {
    const frame = this.top;
    if (!frame.isFlat) this.flush();
    this.frames.pop();
    return frame.isFlat ? null : frame.tokens;
  }

  private push(token: Token): void {
    this.flush();
    this.top.tokens.push(token);
  }

  private flush(): void {
    const { text, raw } = this;
    if (text === '') return;
    this.text = '';
    this.raw = '';
    const isSplit = this.splitText && this.links === 0;
    const tokens = isSplit ? (this.splitText?.(text) ?? []) : [textToken(text, raw)];
    for (const token of tokens) this.top.tokens.push(token);
  }
}

function nameOf(character: string, length: number): 'del' | 'em' | 'strong' {
  if (character === '~') return 'del';
  return length === 2 ? 'strong' : 'em';
}

export function textToken(text: string, raw = text): Tokens.Text {
  return { type: 'text', raw, text };
}

function linkToken(
  isImage: boolean,
  { href, title }: { href: string; title: string | null },
  tokens: Token[],
): Tokens.Image | Tokens.Link {
  return { type: isImage ? 'image' : 'link', raw: '', href, title, text: '', tokens };
}
