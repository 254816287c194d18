import { expect, test } from 'vitest';
import type { CheckAnswer, CheckRequest } from '../../lib/app/checking.ts';
import { type CheckKnowledge, createRequestChecker } from '../../lib/app/request-checker.ts';
import { plain } from '../../lib/sites/plain.ts';
import { settle } from '../support/test-clock.ts';

const knowledge: CheckKnowledge = {
  spelling: { isKnown: (word) => word !== 'recieved', suggest: () => ['received'] },
  style: { inclusiveLanguage: () => [], markdownStyle: () => [] },
};

function request(revision: number, source: string, words: readonly string[] = []): CheckRequest {
  // As it comes out of a worker's message: an equal site, never the same object.
  return { revision, source, site: structuredClone(plain), today: '2026-11-20', fileName: null, words };
}

function start(load: () => Promise<CheckKnowledge> = async () => knowledge) {
  const answers: Extract<CheckAnswer, { state: 'checked' }>[] = [];
  const failures: string[] = [];
  const check = createRequestChecker({
    load,
    answer: (answer) => {
      if (answer.state === 'checked') answers.push(answer);
    },
    onFailure: (what) => failures.push(what),
  });
  const last = () => {
    const { revision = 0, isComplete, findings = [] } = answers.at(-1) ?? {};
    return { revision, isComplete, found: findings.map((each) => each.check) };
  };
  return { check, answers, failures, last };
}

test('the first answer comes at once, and once more when the dictionary is there', async () => {
  const { check, answers, last } = start();
  check(request(1, 'We recieved thanks.\n'));
  expect(last()).toMatchObject({ revision: 1, isComplete: false });
  expect(last().found).not.toContain('spelling');
  await settle();
  expect(last()).toMatchObject({ revision: 1, isComplete: true });
  expect(last().found).toContain('spelling');
  check(request(2, 'We recieved thanks!\n', ['recieved']));
  expect(answers).toHaveLength(3);
  expect(last()).toMatchObject({ revision: 2, isComplete: true });
  expect(last().found).not.toContain('spelling');
});

test('when the dictionary comes, only the newest request is answered again', async () => {
  const { check, answers } = start();
  check(request(1, 'One.\n'));
  check(request(2, 'Two.\n'));
  await settle();
  expect(answers.map(({ revision, isComplete }) => [revision, isComplete])).toEqual([
    [1, false],
    [2, false],
    [2, true],
  ]);
});

test('a dictionary that does not come is told of, and asked for with the next request', async () => {
  let tries = 0;
  const { check, failures, last } = start(async () => {
    tries += 1;
    if (tries === 1) throw new Error('not there');
    return knowledge;
  });
  check(request(1, 'We recieved thanks.\n'));
  await settle();
  expect(failures).toEqual(['dictionary and style']);
  expect(last().isComplete).toBe(false);
  check(request(2, 'We recieved thanks.\n'));
  await settle();
  expect(last()).toMatchObject({ revision: 2, isComplete: true });
});
