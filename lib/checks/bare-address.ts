import type { Link } from './block.ts';
import type { Mask } from './mask.ts';

/** Web and mail addresses that stand as text. They are hidden in the mask; a mail address is no link. */
export function bareAddresses(text: string, mask: Mask): readonly Link[] {
  for (const { index, 0: mail } of text.matchAll(MAIL)) {
    if (!mask.isHidden(index)) mask.hide({ from: index, to: index + mail.length });
  }
  const links: Link[] = [];
  for (const { index, 0: found } of text.matchAll(WEB)) {
    if (mask.isHidden(index)) continue;
    const at = { from: index, to: index + trimmed(found).length };
    const address = text.slice(at.from, at.to);
    mask.hide(at);
    links.push({ kind: 'link', syntax: 'bare', ...at, address, addressAt: at, text: address, textAt: null });
  }
  return links;
}

const WEB = /\b(?:https?:\/\/|www\.)[^\s<>"`\]]{1,2000}/gi;
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}\b/g;

/** Punctuation at the end belongs to the sentence, as does a bracket that the address did not open (GFM 6.9). */
function trimmed(found: string): string {
  let address = found;
  for (;;) {
    const shorter = address.replace(/[?!.,:*_~'")|;]$/, (last) =>
      last === ')' && isBalanced(address) ? ')' : '',
    );
    if (shorter === address) return address;
    address = shorter;
  }
}

function isBalanced(address: string): boolean {
  return address.split('(').length >= address.split(')').length;
}
