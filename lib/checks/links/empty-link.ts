import type { HtmlTag } from '../block.ts';
import type { BlockCheck } from '../check.ts';

export const emptyLink: BlockCheck = {
  id: 'empty-link',
  title: 'Link without an address',
  severity: 'error',
  group: 'links',
  reads: 'block',
  *run({ inline }) {
    const filledLater = new Set(inline.tags.filter(hasOtherSource).map(({ from }) => from));
    for (const { kind, syntax, address, from, to, addressAt } of inline.links) {
      if (syntax === 'bare' || !NOWHERE.test(address.trim())) continue;
      if (filledLater.has(from)) continue;
      const at = syntax === 'html' && addressAt.to > addressAt.from ? addressAt : { from, to };
      yield {
        ...at,
        message:
          kind === 'picture'
            ? 'The picture has no address, so readers see a broken picture. Write where the file is.'
            : 'The link has no address, so a click leads back to this page. Write where it should lead, or take the link out.',
      };
    }
  },
};

/** Scripts and browsers take the picture from other attributes: `srcset`, `data-src`, `data-interchange`. */
function hasOtherSource({ name, attributes }: HtmlTag): boolean {
  return (
    name === 'img' &&
    attributes.some(
      ({ name, value }) => (name === 'srcset' || name.startsWith('data-')) && /[./]/.test(value ?? ''),
    )
  );
}

/** Nothing, the top of the page, or a beginning that nothing follows. */
const NOWHERE = /^(?:#|https?:\/{0,2}|mailto:)?$/i;
