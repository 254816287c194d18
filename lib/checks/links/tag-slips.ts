import type { TextEdit } from '../../post/edit.ts';
import type { Range } from '../../post/split.ts';
import type { Block, HtmlAttribute, HtmlTag } from '../block.ts';
import { HTML_ELEMENTS } from '../html-elements.ts';

/** What is wrong within one HTML tag. Ranges count from the block's start. */
export interface TagSlip extends Range {
  readonly kind: TagSlipKind;
  readonly fix: readonly TextEdit[] | null;
}

export type TagSlipKind =
  /** `<a href="https://…>` */
  | 'open-quote'
  /** `<a href=“https://…”>` */
  | 'curly-quote'
  /** `<a href="https://…"text</a>` */
  | 'no-end'
  /** `<a href="[text](https://…)">` */
  | 'markdown-inside';

export function tagSlips(block: Block): readonly TagSlip[] {
  const { text, inline } = block;
  if (block.kind === 'code' || block.kind === 'comment' || !text.includes('<')) return [];
  const inTags = inline.tags.flatMap((tag) => attributeSlip(tag) ?? []);
  return [...inTags, ...unreadTags(block)].sort((one, other) => one.from - other.from);
}

function attributeSlip(tag: HtmlTag): TagSlip | null {
  for (const attribute of tag.attributes) {
    const slip = HTML_ELEMENTS.has(tag.name) ? slipOf(attribute, tag) : null;
    if (slip) return slip;
  }
  return null;
}

function slipOf({ name, value, valueAt }: HtmlAttribute, tag: HtmlTag): TagSlip | null {
  if (value === null || !valueAt) return null;
  const swallowed = value.indexOf('<') === -1 ? null : value.search(/>/);
  if (swallowed !== null && swallowed !== -1) return openQuote(tag.from, valueAt.from + swallowed);
  // The next attribute's `=` and quote were read as the end of this one.
  const next = /\s[a-z-]{2,20}=$/.exec(value.slice(-40));
  if (next) return openQuote(tag.from, valueAt.to - next[0].length);
  if (/^[“”″]/.test(value)) return curlyQuotes(valueAt, value);
  return name === 'href' || name === 'src' ? markdownInside(valueAt, value) : null;
}

function openQuote(from: number, at: number): TagSlip {
  return { kind: 'open-quote', from, to: at, fix: [{ from: at, to: at, insert: '"' }] };
}

function curlyQuotes({ from, to }: Range, value: string): TagSlip {
  const fix = [...value.matchAll(/[“”″]/g)].map(({ index }) => ({
    from: from + index,
    to: from + index + 1,
    insert: '"',
  }));
  return { kind: 'curly-quote', from, to, fix };
}

function markdownInside({ from, to }: Range, value: string): TagSlip | null {
  const address = /^\[[^[\]]{0,500}\]\(([^()\s]{1,2000})\)?$/.exec(value)?.[1];
  return address === undefined
    ? null
    : { kind: 'markdown-inside', from, to, fix: [{ from, to, insert: address }] };
}

const BEGINNING = /<([a-z][a-z0-9]{0,15})\s{1,20}[a-z-]{2,30}\s?=/gi;
/** A tag that is longer was not typed. */
const LONGEST_TAG = 1_000;

/** What begins as a tag with attributes and never ends. */
function* unreadTags({ text, inline }: Block): Generator<TagSlip> {
  const read = new Set(inline.tags.map(({ from }) => from));
  const opaque = [...inline.code, ...inline.tags, ...inline.liquid].sort(
    (one, other) => one.from - other.from,
  );
  let next = 0;
  for (const { index, 1: name = '' } of text.matchAll(BEGINNING)) {
    while ((opaque[next]?.to ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    if (read.has(index) || (opaque[next]?.from ?? Number.POSITIVE_INFINITY) <= index) continue;
    if (HTML_ELEMENTS.has(name.toLowerCase())) yield unreadTag(text, index);
  }
}

function unreadTag(text: string, from: number): TagSlip {
  const reach = text.slice(from, from + LONGEST_TAG).split(/<|(?:\r?\n){2}/, 2)[1] ?? '';
  const close = reach.indexOf('>');
  if (close !== -1) return openQuote(from, from + 1 + close);
  const quoted = /^[^\r\n"']*(?:"[^"\r\n]*"|'[^'\r\n]*')/.exec(reach)?.[0];
  const to = from + 1 + (quoted?.length ?? reach.trimEnd().length);
  return { kind: 'no-end', from, to, fix: quoted === undefined ? null : [{ from: to, to, insert: '>' }] };
}
