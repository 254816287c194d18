import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Stop } from '../../lib/draft/clock.ts';
import { followViews } from '../../lib/draft/live.ts';
import { ChannelNetwork } from '../support/channel-pair.ts';

/** What happens next, in one of the views or in between. */
type Step =
  | { readonly step: 'insert'; readonly view: number; readonly at: number; readonly text: string }
  | { readonly step: 'delete'; readonly view: number; readonly at: number; readonly length: number }
  | { readonly step: 'open or close'; readonly view: number }
  | { readonly step: 'deliver'; readonly choices: readonly number[] }
  | { readonly step: 'noise'; readonly message: Uint8Array };

const natural = fc.nat({ max: 1_000 });

const step = (views: number): fc.Arbitrary<Step> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        step: fc.constant('insert' as const),
        view: fc.nat({ max: views - 1 }),
        at: natural,
        text: fc.constantFrom('a', 'bc', '\r\n', '# ', '\ud83c\udf89'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        step: fc.constant('delete' as const),
        view: fc.nat({ max: views - 1 }),
        at: natural,
        length: fc.integer({ min: 1, max: 4 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ step: fc.constant('open or close' as const), view: fc.nat({ max: views - 1 }) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        step: fc.constant('deliver' as const),
        choices: fc.array(natural, { maxLength: 6 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        step: fc.constant('noise' as const),
        message: fc.tuple(fc.constantFrom(1, 2), fc.uint8Array({ maxLength: 12 })).map(noise),
      }),
    },
  );

/** Starts like a message, of this version or another one; a full update by chance is next to impossible. */
function noise([version, rest]: [number, Uint8Array]): Uint8Array {
  return new Uint8Array([version, 1, 2, 200, ...rest]);
}

/** A document and its being open or not. What is typed while it is closed was typed without the others. */
class View {
  readonly doc = new Y.Doc();
  readonly #network: ChannelNetwork;
  #close: Stop | null = null;

  constructor(network: ChannelNetwork, clientId: number) {
    this.#network = network;
    this.doc.clientID = clientId;
    this.open();
  }

  get text(): Y.Text {
    return this.doc.getText('source');
  }

  open(): void {
    if (this.#close) return;
    const channel = this.#network.openChannel('draft');
    const stop = followViews(this.doc, channel);
    this.#close = () => {
      stop();
      channel.close();
    };
  }

  openOrClose(): void {
    const close = this.#close;
    this.#close = null;
    if (close) close();
    else this.open();
  }
}

function play(views: readonly View[], network: ChannelNetwork, step: Step): void {
  if (step.step === 'deliver') {
    for (const choice of step.choices) network.deliverOne(choice);
  } else if (step.step === 'noise') {
    const channel = network.openChannel('draft');
    channel.post(step.message);
    channel.close();
  } else {
    playIn(views[step.view], step);
  }
}

function playIn(view: View | undefined, step: Exclude<Step, { step: 'deliver' | 'noise' }>): void {
  if (!view) return;
  if (step.step === 'open or close') {
    view.openOrClose();
    return;
  }
  const at = step.at % (view.text.length + 1);
  if (step.step === 'insert') view.text.insert(at, step.text);
  else view.text.delete(at, Math.min(step.length, view.text.length - at));
}

function converges(count: number, steps: readonly Step[]): void {
  const network = new ChannelNetwork();
  const views = Array.from({ length: count }, (_, index) => new View(network, index + 1));
  for (const step of steps) play(views, network, step);
  for (const view of views) view.open();
  network.deliverAll();
  const [first, ...others] = views.map((view) => Y.encodeStateAsUpdate(view.doc));
  const texts = views.map((view) => view.text.toString());
  expect(new Set(texts)).toHaveLength(1);
  for (const other of others)
    expect(Y.encodeStateVectorFromUpdate(other)).toEqual(Y.encodeStateVectorFromUpdate(first ?? other));
}

test.each([2, 3])(
  '%i views converge after any 1,000 interleavings of edits, deliveries, openings and closings',
  (count) => {
    fc.assert(
      fc.property(fc.array(step(count), { minLength: 5, maxLength: 40 }), (steps) => converges(count, steps)),
      { numRuns: 1_000, seed: 20_261_120 },
    );
  },
);
