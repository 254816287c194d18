import { either, inOrder, maybe, type Reader, word } from './reader.ts';

const number = word(/^\d+(?:[.,]\d+)*[kKMx]?$/);
const currency = word(/^(?:[$€£¥₹]|EUR|USD|GBP|CHF|CAD)$/);
const to = either(word(/^[-–—]$/), word(/^(?:to|or)$/));
const unitOfMoney = either(currency, word(/^(?:dollars?|euros?|pounds?|cents?)$/i));
const each = maybe(
  either(word(/^each$/), inOrder(either(word(/^(?:per|a|an)$/), word(/^\/$/)), word(/^\p{L}{2,}$/u))),
);

/** `$199`, `US$ 20–25 per ride`, `€ 10.000`, `300 euros` */
export const price: Reader = either(
  inOrder(
    maybe(word(/^US$/)),
    currency,
    number,
    maybe(word(/^\+$/)),
    maybe(to, maybe(currency), number),
    each,
  ),
  inOrder(number, maybe(to, number), unitOfMoney, each),
);

/** What may stand after a number without being what it counts. */
const unit = word(
  /^(?!(?:a|again|already|also|an|and|are|as|at|based|because|but|by|can|for|from|had|has|have|he|here|if|in|into|is|it|now|of|on|onwards|or|our|she|so|than|that|the|their|then|there|they|this|to|today|too|until|was|we|were|when|where|which|while|who|will|with|would|you|your)$)\p{Ll}[\p{L}'’]+$/u,
);
/** What usually stands before what is counted. */
const adjective = word(
  /^(?:amazing|awesome|community|different|full|great|large|main|more|new|online|other|small|total|\p{Ll}{3,}(?:able|ate|ful|ing|ive|ous))$/u,
);
const isYear = word(/^(?:19|20)\d\d$/);
const plus = maybe(word(/^\+$/));

/** A number and what it counts: `386 folks`, `400+ attendees`, `25%`, `30-40 minutes`, `150 per day`. */
export const amount: Reader = (words, at) => {
  if (isYear(words, at) !== null || isPartOfName(words[at - 1]?.text ?? '')) return null;
  return counted(words, at);
};

const counted = inOrder(
  number,
  plus,
  maybe(to, number, plus),
  either(
    word(/^(?:%|percent)$/),
    inOrder(word(/^per$/), unit),
    inOrder(maybe(word(/^-$/)), either(inOrder(adjective, unit), unit)),
  ),
);

/** `Python 3 brings`, `Day 2 begins`, `v2`, `#4`: the number counts nothing. */
function isPartOfName(before: string): boolean {
  return /^[#/_.:@\ufffc-]/.test(before) || (/^\p{Lu}/u.test(before) && !BEFORE_NUMBERS.test(before));
}

const BEFORE_NUMBERS =
  /^(?:About|All|Almost|And|Another|Around|At|But|Every|For|From|In|Is|Just|Last|Nearly|Of|On|Only|Our|Over|Roughly|Some|The|There|These|Those|To|With|Within|[AI])$/;
