import { either, inOrder, maybe, type Reader, word } from './reader.ts';
import { time } from './time.ts';

const dot = maybe(word(/^\.$/));
const comma = maybe(word(/^,$/));
const month = inOrder(
  word(
    /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)$/,
  ),
  dot,
);
const weekday = inOrder(
  word(/^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:days?)?$/),
  dot,
  comma,
);
const day = word(/^(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?$/i);
const ordinal = word(/^(?:[0-2]?\d|3[01])(?:st|nd|rd|th)$/i);
const year = word(/^(?:19|20)\d\d$/);
const to = either(word(/^[-–—]$/), word(/^(?:to|through|thru|until|till|and|&)$/));
const the = maybe(word(/^the$/));

/** `October 16`, `September 22–27, 2024`, `April 29 to Friday, May 3` */
const monthFirst = inOrder(month, the, day, maybe(to, maybe(weekday), maybe(month), day), maybe(comma, year));

/** `16 October 2018`, `the 5th of May`, `5–8 November` */
const dayFirst = inOrder(day, maybe(to, maybe(weekday), day), maybe(word(/^of$/)), month, maybe(comma, year));

const inNumbers = either(
  inOrder(year, word(/^-$/), word(/^[01]\d$/), word(/^-$/), word(/^[0-3]\d$/)),
  inOrder(word(/^\d{1,2}$/), word(/^\/$/), word(/^\d{1,2}$/), word(/^\/$/), word(/^(?:20)?\d\d$/)),
);

const plainDate = either(
  inOrder(maybe(weekday), the, either(monthFirst, dayFirst)),
  inOrder(weekday, the, ordinal),
  inOrder(month, comma, year),
  inNumbers,
);

/** A day, some days or a month, with the time that follows: `Tuesday, July 19th at noon CET`. */
export const date: Reader = inOrder(
  plainDate,
  maybe(comma, maybe(either(word(/^(?:at|from|by|until)$/), word(/^@$/))), time),
);
