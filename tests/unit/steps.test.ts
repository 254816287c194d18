import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runSteps, type Step, type StepResult } from '../../lib/start/steps.ts';

let printed: string[] = [];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const passed: StepResult = { result: 'passed' };
const failed: StepResult = { result: 'failed', reason: 'exit code 3' };
const missing: StepResult = {
  result: 'missing',
  browser: { missing: 'firefox', reason: 'it was not found', command: 'sudo apt-get install firefox-esr' },
};

test('the steps after a failed one still run, and the last line counts both', async () => {
  const last = vi.fn(async () => passed);
  expect(
    await runSteps([step('a', passed), step('b', failed), { id: 'c', title: 'c', run: last }], false),
  ).toBe(1);
  expect(last).toHaveBeenCalledOnce();
  expect(printed.at(-1)).toBe('\n2 passed, 1 failed');
});

test('a step whose build has failed fails without testing the build before', async () => {
  const browser = vi.fn(async () => passed);
  const steps = [step('build', failed), { id: 'browser', title: 'browser', needs: ['build'], run: browser }];
  expect(await runSteps(steps, false)).toBe(1);
  expect(browser).not.toHaveBeenCalled();
  expect(printed.join('\n')).toContain('build did not succeed');
});

test('a part without its browser is named with the command that brings it', async () => {
  expect(await runSteps([step('a', passed), step('b', missing)], false)).toBe(0);
  expect(printed.join('\n')).toContain('did not run: no firefox: it was not found');
  expect(printed.join('\n')).toContain('to bring it: sudo apt-get install firefox-esr');
  expect(printed.at(-1)).toBe('\n1 passed, 0 failed');
});

test('in continuous integration a part without its browser has failed', async () => {
  expect(await runSteps([step('a', passed), step('b', missing)], true)).toBe(1);
  expect(printed.at(-1)).toBe('\n1 passed, 1 failed');
});

test('a step that throws has failed, with what it threw', async () => {
  const throwing: Step = { id: 'a', title: 'a', run: () => Promise.reject(new Error('no disk')) };
  expect(await runSteps([throwing], false)).toBe(1);
  expect(printed.join('\n')).toContain('no disk');
});

function step(id: string, result: StepResult): Step {
  return { id, title: id, run: async () => result };
}
