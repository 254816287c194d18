import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { confirm, listConfirmations, takeBack } from '../../lib/draft/confirmations.ts';
import { listSilences, silence, unsilence } from '../../lib/draft/silences.ts';

/** What one person does, or what reaches whom. Few different texts, so that people often mean the same. */
type Step =
  | { readonly step: 'silence' | 'confirm'; readonly who: number; readonly text: string; readonly at: number }
  | { readonly step: 'unsilence' | 'take back' | 'spoil'; readonly who: number; readonly choice: number }
  | { readonly step: 'send'; readonly who: number; readonly to: number };

const cases = Number(process.env.AFTERWORD_CASES ?? 1_000);

const PEOPLE = 3;

const who = fc.nat({ max: PEOPLE - 1 });
const text = fc.constantFrom('300 people', 'click here', '🎉');

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    step: fc.constantFrom('silence' as const, 'confirm' as const),
    who,
    text,
    at: fc.nat({ max: 3 }),
  }),
  fc.record({
    step: fc.constantFrom('unsilence' as const, 'take back' as const, 'spoil' as const),
    who,
    choice: fc.nat({ max: 20 }),
  }),
  fc.record({ step: fc.constant('send' as const), who, to: who }),
);

/** The documents of one person: silences in one of them, confirmations in the other. */
class Person {
  readonly text = new Y.Doc();
  readonly talk = new Y.Doc();
  readonly silenced = this.text.getMap<unknown>('silenced');
  readonly confirmations = this.talk.getMap<unknown>('confirmations');

  constructor(clientId: number) {
    this.text.clientID = clientId;
    this.talk.clientID = clientId;
  }

  takeFrom(other: Person): void {
    Y.applyUpdate(this.text, Y.encodeStateAsUpdate(other.text));
    Y.applyUpdate(this.talk, Y.encodeStateAsUpdate(other.talk));
  }

  lists() {
    return { silences: listSilences(this), confirmations: listConfirmations(this) };
  }
}

function play(people: readonly Person[], step: Step): void {
  const person = people[step.who];
  if (!person) return;
  switch (step.step) {
    case 'silence':
      silence(person, { check: 'here', quote: step.text, reason: `by ${step.who}`, at: step.at });
      break;
    case 'confirm':
      confirm(person, { quote: step.text, by: `Organizer ${step.who}`, at: step.at });
      break;
    case 'unsilence':
      unsilence(person, keyOf(listSilences(person), step.choice));
      break;
    case 'take back':
      takeBack(person, keyOf(listConfirmations(person), step.choice));
      break;
    case 'spoil':
      person.silenced.set(`spoilt ${step.choice}`, { check: step.choice });
      person.confirmations.set(keyOf(listConfirmations(person), step.choice), 'spoilt');
      break;
    case 'send':
      people[step.to]?.takeFrom(person);
  }
}

function keyOf(list: readonly { readonly key: string }[], choice: number): string {
  return list[choice % Math.max(1, list.length)]?.key ?? 'none';
}

/** Sends everything to everyone, in the order that these numbers choose. */
function exchange(people: readonly Person[], order: readonly number[]): void {
  const ways = people.flatMap((from) => people.map((to) => ({ from, to })));
  for (const choice of order) {
    const [way] = ways.splice(choice % ways.length, 1);
    if (way) way.to.takeFrom(way.from);
    if (ways.length === 0) break;
  }
  // Whoever was told early has to be told again; that changes nothing for the others.
  for (const from of people) for (const to of people) to.takeFrom(from);
  for (const from of people) for (const to of people) to.takeFrom(from);
}

const history = fc.array(step, { maxLength: 30 });
const order = fc.array(fc.nat({ max: 100 }), { maxLength: PEOPLE * PEOPLE });

test('silences and confirmations of several people are the same for all, in whatever order they meet', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(history, order, (steps, order) => {
      const people = Array.from({ length: PEOPLE }, (_, index) => new Person(index + 1));
      for (const step of steps) play(people, step);
      exchange(people, order);
      const [first, ...others] = people.map((person) => person.lists());
      for (const other of others) expect(other).toEqual(first);
    }),
    { numRuns: cases },
  );
});

test('whatever two people add without each other, nothing of it replaces anything', {
  timeout: 60_000,
}, () => {
  const additions = fc.array(fc.record({ who: fc.nat({ max: 1 }), text, at: fc.nat({ max: 3 }) }));
  fc.assert(
    fc.property(additions, (added) => {
      const people = [new Person(1), new Person(2)] as const;
      for (const { who, text, at } of added) {
        const person = people[who === 0 ? 0 : 1];
        silence(person, { check: 'here', quote: text, reason: '', at });
        confirm(person, { quote: text, by: '', at });
      }
      people[0].takeFrom(people[1]);
      expect(listSilences(people[0])).toHaveLength(added.length);
      expect(listConfirmations(people[0])).toHaveLength(added.length);
    }),
    { numRuns: cases },
  );
});

test('what one person takes back does not take away what another confirms at the same time', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(text, fc.boolean(), (quote, isFirst) => {
      const people = [new Person(1), new Person(2)] as const;
      const key = confirm(people[0], { quote, by: 'First Organizer', at: 1 });
      people[1].takeFrom(people[0]);
      takeBack(people[0], key);
      confirm(people[1], { quote, by: 'Second Organizer', at: 2 });
      if (isFirst) people[0].takeFrom(people[1]);
      people[1].takeFrom(people[0]);
      people[0].takeFrom(people[1]);
      for (const person of people) {
        expect(listConfirmations(person)).toMatchObject([{ quote, by: 'Second Organizer' }]);
      }
    }),
    { numRuns: cases },
  );
});
