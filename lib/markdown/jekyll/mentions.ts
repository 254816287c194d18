import { rewriteHtml } from '../html-text.ts';

/**
 * Links `@name` to GitHub, as jekyll-mentions does on a finished page: in text, but not within links and code
 * (jekyll-mentions 1.6; html-pipeline 2.14, @mention_filter.rb).
 */
export function withMentions(html: string): string {
  if (!html.includes('@')) return html;
  return rewriteHtml(html, {
    watched: IGNORED,
    text: (text, isInside) => (isInside ? text : withLinks(text)),
    markup: (markup) => markup,
  });
}

const IGNORED: ReadonlySet<string> = new Set(['pre', 'code', 'a', 'style', 'script']);

function withLinks(text: string): string {
  return text.replace(/(?<!\w)@(\w[\w-]{0,999})/g, (mention, name: string, index: number) =>
    isMention(name, text, index + mention.length)
      ? `<a href="https://github.com/${name}" class="user-mention">${mention}</a>`
      : mention,
  );
}

/** A name that goes on as a path or as a domain is none. GitHub has a page of its own about mentions. */
function isMention(name: string, text: string, end: number): boolean {
  if (/^(?:mention|mentions|mentioned|mentioning)$/i.test(name)) return false;
  const next = text.charAt(end);
  if (next === '/' || /[\w-]/.test(next)) return false;
  return next !== '.' || !/[0-9a-z_]/i.test(text.charAt(end + 1));
}
