/**
 * `npm run properties -- [--cases 10000] [FILE …]`: the property tests with many more cases than in `npm test`.
 */
import { parseArgs } from 'node:util';
import { runTool } from '../../lib/start/command.ts';

const { values, positionals } = parseArgs({
  options: { cases: { type: 'string', default: '10000' } },
  allowPositionals: true,
});
const files = positionals.length > 0 ? positionals : ['tests/property'];
const { code } = await runTool('vitest/vitest.mjs', ['run', '--config', 'tests/vitest.config.ts', ...files], {
  env: { AFTERWORD_CASES: values.cases },
  output: 'show',
});
process.exitCode = code;
