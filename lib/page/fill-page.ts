import { cssSafe, resolvedAttributes, resolverOf } from './addresses.ts';
import { documentTitle } from './document-title.ts';
import { COVER_ADDRESS, PLACE_ATTRIBUTE } from './mark-places.ts';
import { attribute, type Element, elementsIn, readFragment } from './page-tree.ts';
import { type MarkedElement, readMarks, type ShellMarks, type Stretch } from './read-marks.ts';
import type { PageContent, Shell } from './shell.ts';

/**
 * The page of the site with another post in it, as one HTML text. What the post has none of is left out, and so is
 * what the page has no place for. The body goes in as it is, as a generator would put it there: clean the page
 * before anybody looks at it. A shell whose marks are broken stays as it is.
 */
export function fillPage(shell: Shell, content: PageContent): string {
  const marks = readMarks(shell.html);
  if (!marks) return shell.html;
  const { address } = shell;
  const title = escapeText(content.title ?? '');
  const date = escapeText(content.date ?? '');
  return replaced(shell.html, [
    { ...marks.body, text: resolveBody(content.body, address) },
    ...marks.titles.map((place) => ({ ...place, text: title })),
    ...marks.dates.map((place) => ({ ...place, text: date })),
    ...coverChanges(
      marks,
      content.cover && { ...content.cover, address: resolverOf(address)(content.cover.address) },
    ),
    ...titleChanges(marks, shell, content),
  ]);
}

interface Change extends Stretch {
  readonly text: string;
}

/** Changes inside of one that begins before them are dropped. */
function replaced(html: string, changes: readonly Change[]): string {
  let text = '';
  let at = 0;
  for (const change of changes.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    if (change.from < at) continue;
    text += html.slice(at, change.from) + change.text;
    at = change.to;
  }
  return text + html.slice(at);
}

/** Only what resolving changes is written anew: the rest stays as the engine printed it, closed or not. */
function resolveBody(html: string, address: string): string {
  const fragment = readFragment(html, 'located');
  if (!fragment) return html;
  const resolve = resolverOf(address);
  const changes: Change[] = [];
  for (const element of elementsIn(fragment)) {
    for (const { name, value } of resolvedAttributes(element, resolve)) {
      const place = element.sourceCodeLocation?.attrs?.[name];
      if (place)
        changes.push({ from: place.startOffset, to: place.endOffset, text: attributeText(name, value) });
    }
  }
  return replaced(html, changes);
}

type Cover = NonNullable<PageContent['cover']>;

function coverChanges({ covers, coverBoxes }: ShellMarks, cover: Cover | null): Change[] {
  if (cover) {
    return [
      ...coverBoxes.map(({ element, startTag }) => ({ ...startTag, text: tagText(element, {}) })),
      ...covers.map(({ element, startTag }) => ({
        ...startTag,
        text: tagText(element, coverAttributes(element, cover)),
      })),
    ];
  }
  return [...coverBoxes.map(({ whole }) => ({ ...whole, text: '' })), ...covers.map(withoutCover)];
}

function coverAttributes(element: Element, { address, alt }: Cover): Record<string, string> {
  if (element.tagName === 'img') return { src: address, alt };
  const style = attribute(element, 'style') ?? '';
  return { style: style.replaceAll(COVER_ADDRESS, () => cssSafe(address)) };
}

/** An image goes; what has the cover in its background loses that alone. */
function withoutCover({ element, whole, startTag }: MarkedElement): Change {
  if (element.tagName === 'img') return { ...whole, text: '' };
  const style = (attribute(element, 'style') ?? '').replace(COVER_URL, 'none');
  return { ...startTag, text: tagText(element, { style }) };
}

const COVER_URL = /url\(\s*["']?afterword:cover["']?\s*\)/gi;

function titleChanges({ documentTitle: place }: ShellMarks, shell: Shell, { title }: PageContent): Change[] {
  if (!place || !shell.documentTitle) return [];
  return [{ ...place, text: escapeText(documentTitle(shell.documentTitle, title)) }];
}

function tagText({ tagName, attrs }: Element, changed: Readonly<Record<string, string>>): string {
  const kept = attrs.filter(({ name }) => name !== PLACE_ATTRIBUTE && !Object.hasOwn(changed, name));
  const all = [...kept.map(({ name, value }) => [name, value] as const), ...Object.entries(changed)];
  return `<${[tagName, ...all.map(([name, value]) => attributeText(name, value))].join(' ')}>`;
}

function attributeText(name: string, value: string): string {
  return `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
