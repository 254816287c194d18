import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { CheckAnswer, CheckRequest } from '../../lib/app/checking.ts';
import { createChecking } from '../../lib/browser/checking.ts';
import { plain } from '../../lib/sites/plain.ts';

/** Answers when the test says so. It counts the requests that reach it, whatever their own revision. */
class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  readonly asked: number[] = [];
  isEnded = false;

  constructor() {
    super();
    FakeWorker.started.push(this);
  }

  postMessage({ revision }: CheckRequest): void {
    this.asked.push(revision);
  }

  answer(revision: number, isComplete = true): void {
    const data: CheckAnswer = { state: 'checked', revision, findings: [], facts: [], isComplete };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

beforeEach(() => {
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
});

function start(open = createChecking()) {
  const answers: string[] = [];
  const checking = open((answer) => {
    answers.push(`${answer.revision} ${answer.state === 'failed' ? answer.reason : 'checked'}`);
  });
  const ask = (revision: number, source = '') =>
    checking.ask({ revision, source, site: plain, today: '2026-11-20', fileName: null, words: [] });
  const worker = (index = 0) => {
    const found = FakeWorker.started[index];
    if (!found) throw new Error('no such worker');
    return found;
  };
  return { answers, ask, worker, stop: checking.stop };
}

test('the worker starts with the first request, and the newest of those that waited goes next', () => {
  const { answers, ask, worker } = start();
  expect(FakeWorker.started).toHaveLength(0);
  for (const revision of [1, 2, 3]) ask(revision);
  expect(worker().asked).toEqual([1]);
  worker().answer(1);
  expect(worker().asked).toEqual([1, 2]);
  worker().answer(2);
  expect(answers).toEqual(['1 checked', '3 checked']);
});

test('a second answer to the same request, with the dictionary, is passed on', () => {
  const { answers, ask, worker } = start();
  ask(1);
  worker().answer(1, false);
  worker().answer(1);
  expect(answers).toEqual(['1 checked', '1 checked']);
});

test('a worker that takes too long is ended, and another one does what waited', async () => {
  const { answers, ask, worker } = start();
  ask(1);
  ask(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answers[0]).toBe('1 too-slow');
  expect(worker().isEnded).toBe(true);
  expect(worker(1).asked).toEqual([2]);
});

test('a worker that breaks is told of, and the next request begins anew', () => {
  const { answers, ask, worker } = start();
  ask(1);
  worker().dispatchEvent(new Event('error'));
  expect(answers).toEqual(['1 broken']);
  ask(2);
  worker(1).answer(2);
  expect(answers).toEqual(['1 broken', '2 checked']);
});

test('after the end nothing is asked or answered', async () => {
  const { answers, ask, stop } = start();
  ask(1);
  ask(2);
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answers).toEqual([]);
  expect(FakeWorker.started).toHaveLength(1);
});

test('the next draft asks the same worker, and hears nothing of what the one before had asked', () => {
  const open = createChecking();
  const before = start(open);
  before.ask(1);
  before.stop();
  const next = start(open);
  next.ask(1);
  expect(FakeWorker.started).toHaveLength(1);
  next.worker().answer(1);
  expect(next.answers).toEqual([]);
  next.worker().answer(2);
  expect(next.answers).toEqual(['1 checked']);
  expect(before.answers).toEqual([]);
});

test('a long post rests before it is checked, and begins to rest anew with each request', async () => {
  const { ask, worker } = start();
  const long = 'a'.repeat(1_000_000);
  ask(1, long);
  await vi.advanceTimersByTimeAsync(1_500);
  ask(2, long);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(FakeWorker.started).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(500);
  expect(worker().asked).toEqual([1]);
});
