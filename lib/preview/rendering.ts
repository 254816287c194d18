import type { Block, Engine } from '../markdown/engine.ts';
import { readField } from '../post/field.ts';
import { splitPost } from '../post/split.ts';

/**
 * Renders whole posts as a site prints them: the title, if there is one, above the body. Offsets are of the
 * source. The title is read anew only when the front matter has changed, which is seldom while one types.
 */
export function createRendering(engine: Engine): (source: string) => readonly Block[] {
  let frontMatter = '';
  let title: readonly Block[] = [];
  return (source) => {
    const { body } = splitPost(source);
    const before = source.slice(0, body.from);
    if (before !== frontMatter) title = titleOf(source);
    frontMatter = before;
    const { blocks } = engine.render(source.slice(body.from, body.to));
    return [...title, ...blocks.map((block) => moved(block, body.from))];
  };
}

function titleOf(source: string): Block[] {
  const title = readField(source, 'title');
  if (!title) return [];
  const text = title.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [{ html: `<h1>${text}</h1>\n`, from: title.from, to: title.to }];
}

function moved({ html, from, to }: Block, by: number): Block {
  return { html, from: from + by, to: to + by };
}
