/**
 * What `npm test` runs: `node lib/start/test.ts [check|unit|browser …]`, with no group all of them.
 */
import { buildExtension, buildFolder, type Target } from './build.ts';
import { type CommandResult, runTool } from './command.ts';
import { ensureBrowser, isMissing } from './ensure-browser.ts';
import { runSteps, type Step, type StepResult } from './steps.ts';

type Group = 'check' | 'unit' | 'browser';

const steps: readonly (Step & { readonly groups: readonly Group[] })[] = [
  build('chrome', ['check', 'browser']),
  tool('lint', 'Formatting and lint (biome)', ['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings']),
  tool('types', 'Types (tsc)', ['typescript/bin/tsc', '-p', 'tsconfig.json']),
  tool('core', 'Types of the core, without browser and Node', [
    'typescript/bin/tsc',
    '-p',
    'lib/core.tsconfig.json',
  ]),
  tool('dead code', 'Dead code (knip)', ['knip/bin/knip.js']),
  { ...tool('size', 'Bundle budgets (size-limit)', ['size-limit/bin.js']), needs: ['build chrome'] },
  {
    ...tool('unit', 'Unit, property and contract tests', [
      'vitest/vitest.mjs',
      'run',
      '--config',
      'tests/vitest.config.ts',
    ]),
    groups: ['unit'],
  },
  build('firefox', ['browser']),
  {
    ...tool('web-ext', 'Firefox build (web-ext lint)', [
      'web-ext/bin/web-ext.js',
      'lint',
      '--no-config-discovery',
      '--source-dir',
      buildFolder('firefox'),
    ]),
    groups: ['browser'],
    needs: ['build firefox'],
  },
  inBrowser('chromium', 'chrome', 'Tests in Chromium'),
  inBrowser('firefox', 'firefox', 'Tests in Firefox'),
];

const asked = process.argv.slice(2);
const chosen = steps.filter(
  ({ groups }) => asked.length === 0 || groups.some((group) => asked.includes(group)),
);
process.exitCode = await runSteps(chosen, process.env.CI === 'true');

function build(target: Target, groups: readonly Group[]): Step & { readonly groups: readonly Group[] } {
  const run = async (): Promise<StepResult> => {
    const failure = await buildExtension(target);
    if (failure) console.error(failure);
    return failure ? { result: 'failed', reason: 'wxt build failed' } : { result: 'passed' };
  };
  return { id: `build ${target}`, title: `Build for ${target}`, groups, run };
}

function tool(id: string, title: string, [file = '', ...parts]: readonly string[]) {
  const run = async () => resultOf(await runTool(file, parts, { output: 'show' }));
  return { id, title, groups: ['check'] as const, run };
}

function inBrowser(browser: 'chromium' | 'firefox', needed: Target, title: string) {
  const run = async (): Promise<StepResult> => {
    const found = await ensureBrowser(browser);
    if (isMissing(found)) return { result: 'missing', browser: found };
    const env = { AFTERWORD_TEST_BROWSER: browser, AFTERWORD_BUILT: 'yes' };
    const parts = ['run', '--config', 'tests/vitest.browser.config.ts'];
    return resultOf(await runTool('vitest/vitest.mjs', parts, { env, output: 'show' }));
  };
  return { id: `test ${browser}`, title, groups: ['browser'] as const, needs: [`build ${needed}`], run };
}

function resultOf({ code }: CommandResult): StepResult {
  return code === 0 ? { result: 'passed' } : { result: 'failed', reason: `exit code ${code}` };
}
