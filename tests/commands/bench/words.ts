import { between, oneOf, type Random } from './random.ts';

const vocabulary = (
  'about after again agenda all also and around art as at audience badge because before began better board both ' +
  'break bridge bring build by camera city clear coffee community conference could crowd day different dinner ' +
  'door during each early easy evening every example family far feedback few first five for found friend from full ' +
  'garden good great group had hall hallway harbour have heard help here hour how idea in into it journey keynote ' +
  'know language large last later learn library light listen little local long lunch made many map meeting microphone ' +
  'minute month more morning most music name never new next night north not note of often old on once one open ' +
  'organizer other our out over panel people photo place plan platform poster problem programme project question ' +
  'quick quiet read recording remote room round schedule school screen session seven short sign sketch slide small ' +
  'some sound south speaker sponsor stage stairs start station story street student table talk tea team than thank ' +
  'that the their them then there these they thing three through ticket time to together tool track train travel ' +
  'tutorial two under until useful venue very video visit volunteer walk wall was water we week well were what when ' +
  'where which while whole window with without word work workshop world write year you young'
).split(' ');

/** Plain words, without any mark: "early train with little harbour". */
export function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => oneOf(random, vocabulary)).join(' ');
}

/** A sentence of 6 to 18 words; now and then one of them is a link, code or strong. */
export function sentence(random: Random): string {
  const parts = words(random, between(random, 6, 18)).split(' ');
  const at = between(random, 1, parts.length - 1);
  if (random() < 0.35) parts[at] = oneOf(random, marks)(parts[at] ?? '');
  const text = parts.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function paragraph(random: Random): string {
  const length = between(random, 60, 120);
  const sentences: string[] = [];
  for (let count = 0; count < length; count += sentences.at(-1)?.split(' ').length ?? 0) {
    sentences.push(sentence(random));
  }
  return sentences.join(' ');
}

const marks: readonly ((word: string) => string)[] = [
  (word) => `**${word}**`,
  (word) => `*${word}*`,
  (word) => `\`${word}\``,
  (word) => `[${word}](https://example.org/${word})`,
  (word) => `~~${word}~~`,
];
