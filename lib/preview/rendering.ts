import type { Block, Engine, Rendering } from '../markdown/engine.ts';
import { readField } from '../post/field.ts';
import { splitPost } from '../post/split.ts';

/** A whole post as a site prints it: its title, if it has one, above its body. Offsets are of the source. */
export function renderSource(source: string, engine: Engine): Rendering {
  const { body } = splitPost(source);
  const { blocks } = engine.render(source.slice(body.from, body.to));
  return { blocks: [...titleOf(source), ...blocks.map((block) => moved(block, body.from))] };
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
