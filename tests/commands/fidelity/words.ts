import { oneOf, type Random } from '../bench/random.ts';

const vocabulary = [
  ...['tea', 'room', 'talks', 'badge', 'quiet', 'sprint', 'venue', 'captions', 'speaker', 'ticket', 'coffee'],
  ...[
    'grant',
    'keynote',
    'lunch',
    'poster',
    'stage',
    'river',
    'hall',
    'workshop',
    'volunteer',
    'thanks',
    'panel',
  ],
];

export function word(random: Random): string {
  return oneOf(random, vocabulary);
}

export function capital(random: Random): string {
  const chosen = word(random);
  return chosen.charAt(0).toUpperCase() + chosen.slice(1);
}

/** Two to four words. */
export function words(random: Random): string {
  return Array.from({ length: 2 + Math.floor(random() * 3) }, () => word(random)).join(' ');
}

export function sentence(random: Random): string {
  return `${capital(random)} ${words(random)} ${words(random)}${oneOf(random, ['.', '!', '?', ':'])}`;
}

/** From 1 to 40. */
export function number(random: Random): number {
  return 1 + Math.floor(random() * 40);
}

export function address(random: Random): string {
  const path = oneOf(random, [
    '',
    '/',
    `/${word(random)}`,
    `/${word(random)}/${word(random)}.html#${word(random)}`,
  ]);
  return `https://${word(random)}.example.org${path}`;
}
