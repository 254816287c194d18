import type { BlockCheck } from '../check.ts';

export const linkWithoutText: BlockCheck = {
  id: 'link-without-text',
  title: 'Link without a text',
  severity: 'warning',
  group: 'links',
  reads: 'block',
  *run({ inline }) {
    for (const { kind, syntax, address, text, textAt, from, to } of inline.links) {
      if (kind === 'picture' || !textAt || text.trim() !== '' || address.trim() === '') continue;
      // An <a> that ends elsewhere, or a line that defines a reference.
      if (syntax === 'reference' || (syntax === 'html' && textAt.to === to)) continue;
      yield {
        from,
        to,
        message:
          'The link has no text, so readers cannot see or click it. Write what it leads to, or take it out.',
      };
    }
  },
};
