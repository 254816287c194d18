// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { createGfm } from '../../lib/markdown/gfm.ts';
import type { Printer } from '../../lib/markdown/print.ts';
import { createAdaptiveRenderer, type RenderPlaces } from '../../lib/preview/adaptive-renderer.ts';
import { createPace } from '../../lib/preview/pace.ts';
import { startInPage } from '../../lib/preview/page-place.ts';
import { createRenderPass } from '../../lib/preview/render-pass.ts';
import type { PlaceEvents, StartPlace } from '../../lib/preview/render-place.ts';
import type { RenderJob } from '../../lib/preview/renderer.ts';
import type { FromWorker, ToWorker } from '../../lib/preview/worker-messages.ts';
import { startInWorker } from '../../lib/preview/worker-place.ts';
import { djangoconUs2019 } from '../../lib/sites/djangocon-us-2019.ts';
import { plain } from '../../lib/sites/plain.ts';

const job = (source: string): RenderJob => ({ source, file: { name: null }, wantsIntro: false });
const large = (word: string) => job(`${word} text\n\n`.repeat(20_000));

function printer(): Printer {
  const engine = createGfm();
  const head = { title: null, isTitleInBody: false, date: null, cover: null, linkPicture: null };
  return { print: (source) => ({ head, body: engine.render(source).blocks, cards: [] }), intro: () => null };
}

/** Prints at once, as a page does whose engine is there. */
const page: StartPlace = (_, events) => {
  const pass = createRenderPass(printer());
  return { run: (asked) => events.onPass(pass(asked)), close: () => {} };
};

/** A worker that answers when it is told to. */
function fakeWorker() {
  const asked: RenderJob[] = [];
  let events: PlaceEvents | null = null;
  let answer = () => {};
  const closed: number[] = [];
  const start: StartPlace = (_, given) => {
    const pass = createRenderPass(printer());
    events = given;
    answer = () => given.onPass(pass(asked.at(-1) ?? job('')));
    return { run: (next) => asked.push(next), close: () => closed.push(asked.length) };
  };
  return {
    start,
    asked,
    closed,
    answer: () => answer(),
    die: () => events?.onDeath(),
    beLate: () => events?.onLate(),
  };
}

function watched(places: RenderPlaces) {
  const shown: RenderJob[] = [];
  const states: string[] = [];
  const changes: { start: number; removed: number; inserted: number }[] = [];
  const renderer = createAdaptiveRenderer(
    plain,
    {
      onChange({ body: { start, removed, inserted } }, printed) {
        shown.push(printed);
        changes.push({ start, removed, inserted: inserted.length });
      },
      onState: (state) => states.push(state),
    },
    places,
  );
  return { renderer, shown, states, changes };
}

test('a worker prints one text at a time, and of those that wait only the newest', () => {
  const worker = fakeWorker();
  const { renderer, shown } = watched({ page, worker: worker.start });
  const [one, two, three] = [large('one'), large('two'), large('three')];
  for (const each of [one, two, three]) renderer.render(each);
  expect(worker.asked).toEqual([one]);
  worker.answer();
  worker.answer();
  expect(shown).toEqual([one, three]);
});

test('when the worker dies the page takes over with the newest text, and replaces all that is shown', () => {
  const worker = fakeWorker();
  const { renderer, changes } = watched({ page, worker: worker.start });
  renderer.render(large('one'));
  worker.answer();
  renderer.render(large('two'));
  renderer.render(job('short\n\npost'));
  worker.die();
  expect(changes).toEqual([
    { start: 0, removed: 0, inserted: 20_000 },
    { start: 0, removed: 20_000, inserted: 2 },
  ]);
});

test('where there is no worker, the page prints everything', () => {
  const { renderer, shown } = watched({
    page,
    worker: () => {
      throw new Error('none here');
    },
  });
  const [one, two] = [large('one'), large('two')];
  renderer.render(one);
  renderer.render(two);
  expect(shown).toEqual([one, two]);
});

test('after it was closed nothing is shown any more', () => {
  const worker = fakeWorker();
  const { renderer, shown } = watched({ page, worker: worker.start });
  renderer.render(large('one'));
  renderer.close();
  worker.answer();
  expect(shown).toEqual([]);
});

test('a text that takes too long is given up, what is shown stays, and the next text begins anew', () => {
  const worker = fakeWorker();
  const { renderer, states, changes } = watched({ page, worker: worker.start });
  renderer.render(large('good'));
  worker.answer();
  renderer.render(large('endless'));
  worker.beLate();
  expect(states).toEqual(['loading', 'shown', 'late']);
  expect(changes.length).toBe(1);
  renderer.render(job('short'));
  worker.answer();
  expect(states).toEqual(['loading', 'shown', 'late', 'shown']);
  expect(changes[1]).toEqual({ start: 0, removed: 20_000, inserted: 1 });
});

test('what was typed while a text took too long is printed after it', () => {
  const worker = fakeWorker();
  const { renderer, shown } = watched({ page, worker: worker.start });
  const newest = large('newest');
  renderer.render(large('endless'));
  renderer.render(newest);
  worker.beLate();
  worker.answer();
  expect(shown).toEqual([newest]);
});

test('another site is another printer, and its first answer replaces all that is shown', () => {
  const worker = fakeWorker();
  const { renderer, states, changes } = watched({ page, worker: worker.start });
  renderer.render(large('one'));
  worker.answer();
  renderer.setSite(djangoconUs2019);
  expect(worker.closed).toEqual([1]);
  renderer.render(job('short'));
  expect(states).toEqual(['loading', 'shown', 'loading', 'shown']);
  expect(changes[1]).toEqual({ start: 0, removed: 20_000, inserted: 1 });
});

test('an engine that cannot be loaded is said, and asked for again with the next text', async () => {
  const load = vi.fn(() => Promise.reject<Printer>(new Error('offline')));
  const inPage: StartPlace = (site, events) => startInPage(site, events, load);
  const { renderer, states } = watched({ page: inPage, worker: inPage });
  renderer.render(job('one'));
  await vi.waitFor(() => expect(states).toEqual(['loading', 'failed']));
  renderer.render(job('two'));
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(2));
});

test('the page prints what was asked for as soon as the engine is there', async () => {
  const passes: number[] = [];
  const events = eventsWith({ onPass: ({ change }) => passes.push(change.body.length) });
  const place = startInPage(plain, events, async () => printer());
  place.run(job('words'));
  expect(passes).toEqual([]);
  await vi.waitFor(() => expect(passes).toEqual([5]));
  place.run(job('more words'));
  expect(passes).toEqual([5, 10]);
});

test('a text that a printer stumbles over is given up, and reported', async () => {
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  const stumbling: Printer = {
    ...printer(),
    print() {
      throw new Error('stumbled');
    },
  };
  const inPage: StartPlace = (site, events) => startInPage(site, events, async () => stumbling);
  const { renderer, states, shown } = watched({ page: inPage, worker: page });
  renderer.render(job('one'));
  await vi.waitFor(() => expect(states).toEqual(['loading', 'late']));
  expect(report).toHaveBeenCalledTimes(1);
  renderer.render(job('two'));
  expect(shown).toEqual([job('two')]);
});

function eventsWith(some: Partial<PlaceEvents>): PlaceEvents {
  const not = (what: string) => () => {
    throw new Error(`${what} was not expected`);
  };
  return {
    onPass: not('a pass'),
    onFailed: not('failed'),
    onLate: not('late'),
    onDeath: not('death'),
    ...some,
  };
}

/** The outside of a worker. */
class FakeWorkerPort extends EventTarget {
  readonly sent: ToWorker[] = [];
  isEnded = false;
  postMessage(message: ToWorker): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

test('a worker is ended after its time, which begins when the engine is there', () => {
  vi.useFakeTimers();
  try {
    const port = new FakeWorkerPort();
    let late = 0;
    const events = eventsWith({ onLate: () => (late += 1), onPass: () => {} });
    // Of a worker, only these parts are used.
    const place = startInWorker(plain, events, () => port as unknown as Worker, 5_000);
    place.run(job('one'));
    vi.advanceTimersByTime(60_000);
    expect(late).toBe(0);
    port.say({ kind: 'loaded' });
    vi.advanceTimersByTime(4_999);
    port.say({ kind: 'passed', pass: createRenderPass(printer())(job('one')) });
    vi.advanceTimersByTime(60_000);
    place.run(job('endless'));
    vi.advanceTimersByTime(4_999);
    expect({ late, isEnded: port.isEnded }).toEqual({ late: 0, isEnded: false });
    vi.advanceTimersByTime(1);
    expect({ late, isEnded: port.isEnded }).toEqual({ late: 1, isEnded: true });
    expect(port.sent.map(({ kind }) => kind)).toEqual(['site', 'job', 'job']);
  } finally {
    vi.useRealTimers();
  }
});

test('a post at the limit goes to the worker, and comes back when it is much quicker', () => {
  const pace = createPace();
  expect(pace.wantsWorker(1_000)).toBe(false);
  for (const cost of [10, 10]) pace.measured(cost, 1_000);
  expect(pace.wantsWorker(1_000)).toBe(true);
  for (const cost of [5, 5]) pace.measured(cost, 1_000);
  expect(pace.wantsWorker(1_000)).toBe(true);
  for (const cost of [2, 2]) pace.measured(cost, 1_000);
  expect(pace.wantsWorker(1_000)).toBe(false);
});

test('what could take long is never tried in the page', () => {
  const pace = createPace();
  for (const cost of [1, 1]) pace.measured(cost, 10_000);
  expect(pace.wantsWorker(100_000)).toBe(true);
  pace.measured(1, 100_000);
  pace.measured(1, 100_000);
  expect(pace.wantsWorker(100_000)).toBe(false);
  pace.measured(1_000, 100_000);
  expect(pace.wantsWorker(100_000)).toBe(true);
  pace.measured(1, 100_000);
  pace.measured(1, 100_000);
  expect(pace.wantsWorker(10_000_000)).toBe(true);
});
