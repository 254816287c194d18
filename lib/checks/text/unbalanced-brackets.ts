import type { BlockCheck } from '../check.ts';

/** Brackets of links are not looked at here: checks of links tell more about them. */
export const unbalancedBrackets: BlockCheck = {
  id: 'unbalanced-brackets',
  title: 'Bracket without its other half',
  severity: 'warning',
  group: 'text',
  reads: 'block',
  *run({ kind, inline: { prose } }) {
    if (kind === 'html' || BROKEN_LINK.test(prose)) return;
    const { lone, smileys } = readBrackets(prose);
    for (const { at, character } of lone) {
      const isOpening = character === '(' || character === '[';
      if (isOpening && smileys.some((smiley) => smiley > at)) continue;
      yield {
        from: at,
        to: at + 1,
        message: isOpening
          ? `“${character}” is opened here and not closed in this paragraph. Write “${PARTNERS[character]}” where the aside ends, or delete it.`
          : `“${character}” closes here what was not opened in this paragraph. Write “${PARTNERS[character]}” where the aside begins, or delete it.`,
        fixes: [
          { title: `Delete the ${character}`, edits: [{ from: at, to: at + 1, insert: '' }], isSafe: false },
        ],
      };
    }
  },
};

const BROKEN_LINK = /\][ \t]?\(|\(\ufffc[^()\r\n]*\]|\[[^[\]\r\n]{0,300}\(\ufffc/;

const PARTNERS: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[' };

interface Bracket {
  readonly at: number;
  readonly character: string;
}

interface Brackets {
  readonly lone: readonly Bracket[];
  /** Where smileys end that may close an aside too: `(no joke :)`. */
  readonly smileys: readonly number[];
}

function readBrackets(prose: string): Brackets {
  const open: Bracket[] = [];
  const lone: Bracket[] = [];
  const smileys: number[] = [];
  for (const { index: at, 0: character } of prose.matchAll(/[()[\]]/g)) {
    if (open.length + lone.length > MOST) return { lone: [], smileys };
    if (SMILEY.test(prose.slice(Math.max(0, at - 3), at))) {
      if (character === ')') smileys.push(at);
    } else if (character === '(' || character === '[') open.push({ at, character });
    else if (open.at(-1)?.character === PARTNERS[character]) open.pop();
    else if (!LIST_MARK.test(prose.slice(Math.max(0, at - 6), at))) lone.push({ at, character });
  }
  return { lone: [...lone, ...open].sort((one, other) => one.at - other.at), smileys };
}

/** What has as many is no prose. */
const MOST = 1_000;

/** `:-)`, `;)`, `=)`, `8)` only after a blank, so that `(2018)` is a year. */
const SMILEY = /(?:[:;=]['’]?-?|(?:^|\s)[8Xx]-?)$/;

/** `a)`, `1)`, `iv)` */
const LIST_MARK = /(?:^|[\s\ufffc(])(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})$/;
