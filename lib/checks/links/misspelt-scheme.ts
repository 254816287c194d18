import type { BlockCheck } from '../check.ts';
import { isOneStepFrom } from '../edit-distance.ts';

export const misspeltScheme: BlockCheck = {
  id: 'misspelt-scheme',
  title: 'Address with a misspelt beginning',
  severity: 'error',
  group: 'links',
  reads: 'block',
  *run({ inline }) {
    for (const { address, addressAt } of inline.links) {
      const slip = doubledScheme(address) ?? misspelt(address);
      if (!slip) continue;
      const at = { from: addressAt.from, to: addressAt.from + slip.length };
      yield {
        ...at,
        message: `The address begins with “${address.slice(0, slip.length)}”, which no browser understands, so the link is dead. Write “${slip.right}”.`,
        fixes: [{ title: `Write “${slip.right}”`, edits: [{ ...at, insert: slip.right }], isSafe: true }],
      };
    }
  },
};

interface SchemeSlip {
  /** How many characters of the address are wrong. */
  readonly length: number;
  readonly right: string;
}

const DOUBLED =
  /^(?:(?:https?:?\/{1,3}){1,4}(https?):?\/{1,3}|(?:mailto:\s{0,3}){1,4}(mailto):)(?=[\w[\ufffc{])/i;

function doubledScheme(address: string): SchemeSlip | null {
  const found = DOUBLED.exec(address);
  if (!found) return null;
  return { length: found[0].length, right: found[2] ? 'mailto:' : `${found[1]?.toLowerCase()}://` };
}

const BEGINNING = /^([a-z]{3,7})([:;.]?\/{0,4})(?=[\w[])/i;

function misspelt(address: string): SchemeSlip | null {
  const found = BEGINNING.exec(address);
  if (!found) return null;
  const [whole, typed = '', marks = ''] = found;
  const word = typed.toLowerCase();
  const right = /[:;]|\/\//.test(marks) || WEB.has(word) ? schemeOf(word, marks) : null;
  return right === null || right === whole.toLowerCase() ? null : { length: whole.length, right };
}

const WEB: ReadonlySet<string> = new Set(['http', 'https']);

function schemeOf(word: string, marks: string): string | null {
  if (WEB.has(word)) return /[:;/]/.test(marks) ? `${word}://` : null;
  if (word === 'mailto') return 'mailto:';
  if (isOneStepFrom(word, 'mailto') && /^[:;]/.test(marks)) return 'mailto:';
  if (!/\/\//.test(marks)) return null;
  return isOneStepFrom(word, 'https') || isOneStepFrom(word, 'http') ? 'https://' : null;
}
