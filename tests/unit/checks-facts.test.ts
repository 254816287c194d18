import { expect, test } from 'vitest';
import { createChecker } from '../../lib/checks/checker.ts';
import type { Fact, FactKind } from '../../lib/checks/fact.ts';
import { contextFor } from '../support/check-notation.ts';
import { threadTime } from '../support/thread-time.ts';

const plain = contextFor('plain');

function factsOf(source: string, context = plain): readonly Fact[] {
  return createChecker({ checks: [] }).check(source, context).facts;
}

/** Marks every place of every fact, and tells their kinds. */
function expectFacts(kinds: readonly FactKind[], marked: string, context = plain): void {
  const source = marked.replaceAll(/[⟦⟧]/g, '');
  const facts = factsOf(source, context);
  const places = facts.flatMap((fact) => fact.places).toSorted((one, other) => other.from - one.from);
  let shown = source;
  for (const { from, to } of places) {
    shown = `${shown.slice(0, from)}⟦${shown.slice(from, to)}⟧${shown.slice(to)}`;
  }
  expect(shown).toBe(marked);
  expect(facts.map(({ kind }) => kind)).toEqual(kinds);
}

test.each<[FactKind, string]>([
  ['number', 'Thank you to each of the ⟦386 folks⟧ who came.'],
  ['number', 'Over ⟦1,200 people⟧ watched.'],
  ['number', 'Tickets were gone in ⟦52 seconds⟧.'],
  ['number', 'About ⟦25%⟧ of you answered.'],
  ['number', 'We had ⟦400+ attendees⟧.'],
  ['number', 'It takes ⟦30–40 minutes⟧ by bus.'],
  ['number', 'A ⟦15-minute⟧ walk.'],
  ['number', 'We heard **⟦5** different languages⟧.'],
  ['number', 'Up to ⟦150 per day⟧ is paid.'],
  ['price', 'A ticket is ⟦$199⟧.'],
  ['price', 'It cost ⟦€ 10.000⟧ in all.'],
  ['price', 'Students pay ⟦20–25 euros each⟧.'],
  ['price', 'Up to ⟦$100 per day⟧ is paid.'],
  ['time', 'Doors open at ⟦5:30 PM⟧.'],
  ['time', 'We begin at ⟦noon CET⟧.'],
  ['time', 'From ⟦9 a.m. to 5 p.m. (EDT)⟧.'],
  ['time', 'At ⟦12 CET⟧ we draw the names.'],
  ['time', 'Until ⟦6pm Amsterdam time⟧.'],
  ['date', 'It will be ⟦September 22-27⟧.'],
  ['date', 'Join us on ⟦Tuesday, October 16, 2018⟧.'],
  ['date', 'Until ⟦April 29th at Noon EDT⟧!'],
  ['date', 'On ⟦the 5th of May⟧ we meet.'],
  ['date', 'On ⟦Friday, 4th of November, 8.30pm - 1am⟧ we dance.'],
  ['date', 'From ⟦Monday, September 23rd through Wednesday, September 25th⟧.'],
  ['date', 'On ⟦Sat. the 5th⟧ we rest.'],
  ['date', 'It opened in ⟦March 2024⟧.'],
  ['date', 'By ⟦2026-05-31⟧ or never.'],
  ['date', '[then](https://time.example/⟦1200_19_July_2016⟧_in_Amsterdam)'],
  ['name', 'Many thanks to [⟦Caktus Group⟧](https://example.org) for the site.'],
  ['name', 'We thank ⟦Ludwig van Beethoven⟧ for the music.'],
  ['name', 'Thank you to the team! The people of ⟦White Coat Captioning⟧ were kind.'],
])('a %s is a fact to confirm: %s', (kind, marked) => {
  expectFacts([kind], `${marked}\n`);
});

test.each([
  'In 2019 we met again, and 2020 was quiet.',
  'Python 3 and Django 4.2 are here, and version 2 too.',
  'Day 2 begins with a walk.',
  '1. First\n2. Second',
  'The 2 of us, and 3 or 4.',
  'We may 5 and we march 6, on Monday or in October.',
  'Thank you for all of it. We are glad.',
  'Thank you to everyone at DjangoCon on GitHub.',
  '`12 people` and {{ 12 people }} and https://example.org/12-people/2018/05/',
  '```\n300 people\n```',
  '<!-- 300 people on May 5 -->',
])('nothing is to be confirmed in: %s', (source) => {
  expectFacts([], `${source}\n`);
});

test('everyone in a list is one fact, in the sentence and in the list below it', () => {
  const kinds: FactKind[] = ['name', 'name', 'name', 'name', 'name'];
  const sentence = 'Thanks to ⟦First Organizer⟧, ⟦Second Organizer⟧ and ⟦Example Events⟧.';
  expectFacts(
    kinds,
    `${sentence}\n\nThank you to our sponsors:\n\n- ⟦Third Example⟧\n- [⟦Fourth⟧](https://b.org)\n`,
  );
});

test('the same words are one fact with all their places', () => {
  const [fact, ...others] = factsOf('We were 386  folks. Yes,\n386\nfolks!\n\n386 folks.\n');
  expect(others).toEqual([]);
  expect(fact).toMatchObject({
    kind: 'number',
    quote: '386 folks',
    places: [{ from: 8 }, { from: 25 }, { from: 37 }],
  });
});

test('the day of publication is a fact, in front matter and in a line of the text', () => {
  const jekyll = contextFor('djangocon-us-2019');
  expectFacts(['published'], '---\ntitle: Recap\ndate: ⟦2019-10-13 06:00:00⟧\n---\n\nHello.\n', jekyll);
  const [fact] = factsOf(
    '# Recap\n\n> Published on 28th Feb 2018 by the team\n',
    contextFor('django-under-the-hood'),
  );
  expect(fact).toMatchObject({ kind: 'published', quote: '28th Feb 2018' });
});

test('the event’s own name is nothing to confirm', () => {
  expectFacts([], 'We thank DjangoCon US and DjangoCon US 2024.\n', contextFor('djangocon-us-2024'));
});

test.each([
  ['numbers', '1 day '],
  ['dates', 'May 1 to '],
  ['weekdays', 'Monday, '],
  ['thanks', 'thanks '],
  ['names', 'Thanks A'],
  ['digits', '1'],
  ['prices', '$1-'],
  ['days in addresses', '[a](b/1_jan_2020) '],
  ['different numbers', Array.from({ length: 1_000 }, (_, index) => `${index} days`).join(' ')],
])('1 MB of %s is read within two seconds, and the list stays short', (_, unit) => {
  const source = unit.repeat(Math.ceil(1_000_000 / unit.length));
  let facts: readonly Fact[] = [];
  expect(
    threadTime(() => {
      facts = factsOf(source);
    }),
  ).toBeLessThan(2_000);
  expect(facts.length).toBeLessThanOrEqual(500);
  for (const { places } of facts) expect(places.length).toBeLessThanOrEqual(50);
});
