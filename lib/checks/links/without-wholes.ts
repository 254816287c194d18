import type { Block } from '../block.ts';

/**
 * A block's text for the search of what is no link yet, as long as the text. What is a link, code, a tag or an
 * escape already stands there as U+FFFD; Liquid, which may be an address, as U+FFFC.
 */
export function withoutWholes(text: string, inline: Block['inline']): string {
  const wholes = [
    ...inline.links.filter(({ syntax }) => syntax !== 'bare'),
    ...inline.code,
    ...inline.tags,
    ...[...text.matchAll(/\\[[\]()]/g)].map(({ index }) => ({ from: index, to: index + 2 })),
  ].map((range) => ({ ...range, sign: '\ufffd' }));
  const liquid = inline.liquid.map((range) => ({ ...range, sign: '\ufffc' }));
  let rest = '';
  for (const { from, to, sign } of [...wholes, ...liquid].sort((one, other) => one.from - other.from)) {
    if (to <= rest.length) continue;
    const start = Math.max(from, rest.length);
    rest += text.slice(rest.length, start) + sign.repeat(to - start);
  }
  return rest + text.slice(rest.length);
}
