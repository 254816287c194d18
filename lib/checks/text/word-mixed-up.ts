import { inAllWords } from '../all-words.ts';
import type { Found, PostCheck } from '../check.ts';

export const wordMixedUp: PostCheck = {
  id: 'word-mixed-up',
  title: 'Word taken for another one',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ inline }) => findIn(inline.prose), findIn),
};

interface Slip {
  /** The wrong word, or words, with what must stand around them. */
  readonly typed: RegExp;
  readonly meant: string;
}

/** Slips that make another real word, so that no dictionary finds them; only where nothing else can be meant. */
const SLIPS: readonly Slip[] = [
  { typed: /(?<=\b(?:sneak|take a|taking a|took a|have a quick) )peak\b/gi, meant: 'peek' },
  { typed: /(?<=\b(?:could|should|would) )of\b(?! course)/gi, meant: 'have' },
  {
    typed:
      /(?<=\b(?:more|better|other|rather|less|bigger|higher) )then(?= (?:ever|before|\d|usual|expected|that|just|one|any|the))/gi,
    meant: 'than',
  },
  { typed: /\bit['’]s(?= own\b)/gi, meant: 'its' },
  { typed: /\bthere(?= own\b)/gi, meant: 'their' },
  { typed: /\btheir(?= (?:is|are|was|were|will be|has been|have been)\b)/gi, meant: 'there' },
  {
    typed: /\byour(?= (?:welcome to|going to|invited|looking for|trying to|hoping to|planning to)\b)/gi,
    meant: 'you’re',
  },
  { typed: /\btheir(?= (?:looking|waiting|hoping|trying|going) (?:for|to)\b)/gi, meant: 'they’re' },
  {
    typed:
      /\bits(?= (?:been|too (?:late|early)|free to|(?:easy|hard|possible|important) to|time to|a (?:great|good|pleasure))\b)/gi,
    meant: 'it’s',
  },
  {
    typed:
      /\bever(?= (?:year|month|week|single)\b)(?<!\b(?:best|first|worst|biggest|largest|only|greatest|the|our|than|if) ever)/gi,
    meant: 'every',
  },
  { typed: /(?<=\b[Mm]ost of the )times(?=,)/g, meant: 'time' },
  {
    typed: /\b(?:peaked|peeked)(?= (?:my|your|our|their|his|her) (?:interest|curiosity)\b)/gi,
    meant: 'piqued',
  },
  { typed: /(?<=\bin )advanced(?= of (?:the|our|your)\b)/gi, meant: 'advance' },
  { typed: /(?<=\bfor all )intensive(?= purposes\b)/gi, meant: 'intents and' },
  { typed: /(?<=\bper )say\b/gi, meant: 'se' },
  { typed: /(?<=\bwe )where(?= (?:able|lucky|happy|thrilled|excited|so|very|all)\b)/gi, meant: 'were' },
  { typed: /(?<=\byou )loose(?= (?:your|the|it)\b)/gi, meant: 'lose' },
  { typed: /(?<=\b(?:was|were|been|workshop|session|sprint|talk) )lead(?= by\b)/gi, meant: 'led' },
  { typed: /\bformally(?= known as\b)/gi, meant: 'formerly' },
  { typed: /\bevery(?= since (?:then|we|the|our|that|19\d\d|20\d\d)\b)/gi, meant: 'ever' },
  { typed: /(?<=\b(?:is|are|was|were|been|be) )effected(?= by\b)/gi, meant: 'affected' },
  { typed: /\bthe(?= (?:did|do|does|are|were|have|had|will|would|can|could|should) not\b)/gi, meant: 'they' },
  { typed: /(?<=\bbest practices (?:and|or) )principals\b/gi, meant: 'principles' },
  {
    typed: /(?<=\b(?:core|guiding|basic|design|first) )principals(?! of the (?:school|firm))\b/gi,
    meant: 'principles',
  },
  {
    typed:
      /(?<=(?:^|[.!?:] {1,2}|\b(?:now|so|and|then|but),? ))lets(?= (?:get|go|see|look|take|make|talk|begin|start|do|try|hope|say|keep|add|create|meet|celebrate|build|find|move|learn)\b)/gim,
    meant: 'let’s',
  },
  { typed: /(?<=\b(?:I|we|you|they|this|that|it) )cant\b/gi, meant: 'can’t' },
  { typed: /(?<=\b(?:I|we|you|they|this|that|it) )wont\b/gi, meant: 'won’t' },
  {
    typed: /(?<=\b(?:we|you|they) )are been(?= (?:able|using|working|trying|doing)\b)/gi,
    meant: 'have been',
  },
  {
    typed:
      /(?<=\b(?:(?:want|need|have|how|able|ready|used?|going|sure) to|will|can|must|should|please) )setup(?= (?:an?|the|your|our|my|their|some|and)\b)/gi,
    meant: 'set up',
  },
];

function* findIn(text: string): Iterable<Found> {
  for (const { typed, meant } of SLIPS) {
    for (const { index, 0: word } of text.matchAll(typed)) {
      const insert = /^\p{Lu}/u.test(word) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
      const at = { from: index, to: index + word.length };
      yield {
        ...at,
        message: `“${word}” is a word, but here “${insert}” seems to be meant.`,
        fixes: [{ title: `Write “${insert}”`, edits: [{ ...at, insert }], isSafe: false }],
      };
    }
  }
}
