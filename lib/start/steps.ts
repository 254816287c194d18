import { styleText } from 'node:util';
import type { MissingBrowser } from './browsers.ts';

/** One part of a test run. */
export interface Step {
  readonly id: string;
  readonly title: string;
  /** Steps without which this one would test something old. */
  readonly needs?: readonly string[];
  run(): Promise<StepResult>;
}

export type StepResult =
  | { readonly result: 'passed' }
  | { readonly result: 'failed'; readonly reason: string }
  | { readonly result: 'missing'; readonly browser: MissingBrowser };

/**
 * Runs each step, also after one has failed; prints what each took and, at the end, every part that did
 * not run with the command that brings what it lacks, and a last line `N passed, N failed`.
 * Resolves to the exit code. With `isStrict` a part that did not run has failed.
 */
export async function runSteps(steps: readonly Step[], isStrict: boolean): Promise<0 | 1> {
  const results = new Map<string, StepResult>();
  for (const step of steps) {
    heading(step.title);
    const start = performance.now();
    const result = await runStep(step, results);
    results.set(step.id, result);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${marks[result.result]} ${step.title}, ${seconds} s`);
  }
  const isFailed = (id: string) => {
    const result = results.get(id)?.result;
    return result === 'failed' || (isStrict && result === 'missing');
  };
  summarize(steps, results);
  const failed = steps.filter(({ id }) => isFailed(id)).length;
  const passed = steps.filter(({ id }) => results.get(id)?.result === 'passed').length;
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

const marks = { passed: '✔', failed: '✘', missing: '○' } as const;

function heading(title: string): void {
  console.log(styleText('bold', `\n── ${title}`));
}

async function runStep(step: Step, results: ReadonlyMap<string, StepResult>): Promise<StepResult> {
  const broken = step.needs?.find((id) => results.has(id) && results.get(id)?.result !== 'passed');
  if (broken) return { result: 'failed', reason: `${broken} did not succeed` };
  try {
    return await step.run();
  } catch (error) {
    console.error(error);
    return { result: 'failed', reason: String(error) };
  }
}

function summarize(steps: readonly Step[], results: ReadonlyMap<string, StepResult>): void {
  heading('Summary');
  for (const { id, title } of steps) {
    const result = results.get(id);
    if (!result) continue;
    console.log(`${marks[result.result]} ${title}`);
    if (result.result === 'failed') console.log(`    ${result.reason}`);
    if (result.result !== 'missing') continue;
    console.log(`    did not run: no ${result.browser.missing}: ${result.browser.reason}`);
    console.log(`    to bring it: ${result.browser.command}`);
  }
}
