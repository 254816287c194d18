// gemoji, GitHub's names of emoji as data: 31 kB gzip, loaded only for sites whose record lists jemoji.
import { nameToEmoji } from 'gemoji';
import { rewriteHtml } from '../html-text.ts';

/**
 * Puts GitHub's pictures in place of `:tada:` and the like, as jemoji does on a finished page: in text, but not
 * within `pre`, `code` and `tt` (html-pipeline 2.14, emoji_filter.rb).
 */
export function withEmoji(html: string): string {
  if (!html.includes(':')) return html;
  return rewriteHtml(html, {
    watched: IGNORED,
    text: (text, isInside) => (isInside ? text : withPictures(text)),
    markup: (markup) => markup,
  });
}

const IGNORED: ReadonlySet<string> = new Set(['pre', 'code', 'tt']);

function withPictures(text: string): string {
  const name = /:([a-z0-9_+-]{1,100}):/g;
  let [shown, at] = ['', 0];
  for (let found = name.exec(text); found; found = name.exec(text)) {
    const picture = pictureOf(found[1] ?? '');
    if (picture === null) {
      // The second colon may begin another name.
      name.lastIndex -= 1;
      continue;
    }
    shown += text.slice(at, found.index) + picture;
    at = name.lastIndex;
  }
  return shown + text.slice(at);
}

/**
 * The picture's element, or null if there is no emoji of that name. `:octocat:` and other pictures of GitHub's own are
 * none any more: gemoji 4.1, which GitHub Pages has, knows characters only.
 */
function pictureOf(name: string): string | null {
  const emoji = Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
  if (emoji === undefined) return null;
  const address = `https://github.githubassets.com/images/icons/emoji/unicode/${codePoints(emoji)}.png`;
  return `<img class="emoji" title=":${name}:" alt=":${name}:" src="${address}" height="20" width="20">`;
}

/** `1f3dd`, `0023-20e3`: without the joiner and the mark that asks for a picture. */
function codePoints(emoji: string): string {
  return [...emoji]
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((code) => code !== 0x200d && code !== 0xfe0f)
    .map((code) => code.toString(16).padStart(4, '0'))
    .join('-');
}
