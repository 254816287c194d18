import type { BlockCheck } from '../check.ts';

export const linkTextHere: BlockCheck = {
  id: 'link-text-here',
  title: 'Link that is called “here”',
  severity: 'warning',
  group: 'links',
  reads: 'block',
  *run({ inline }) {
    for (const { kind, text, textAt, address } of inline.links) {
      if (kind === 'picture' || !textAt || text.length > 40 || address === '') continue;
      const plain = text.replace(/<[^<>]{0,200}>|[*_`]/g, '').trim();
      if (!EMPTY_WORDS.test(plain)) continue;
      yield {
        ...textAt,
        message: `“${plain}” does not say where the link leads; people who have a list of the links read aloud hear nothing else. Make words of the sentence the link.`,
      };
    }
  },
};

const EMPTY_WORDS =
  /^(?:(?:click |right |over )?here|click|(?:this|the) (?:link|page|post|article|site|website)|link|this|read more|more|learn more)[.!:]?$/i;
