import { splitPost } from '../post/split.ts';
import { createGfm } from './gfm.ts';

/** The body of a post as HTML text, as its writer left it: clean it before anybody looks at it. */
export function renderPost(source: string): string {
  const { body } = splitPost(source);
  const { blocks } = createGfm().render(source.slice(body.from, body.to));
  return blocks.map((block) => block.html).join('');
}
