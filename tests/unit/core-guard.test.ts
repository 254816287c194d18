import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectFolder } from '../../lib/start/project.ts';

const folder = mkdtempSync(join(tmpdir(), 'afterword-core-guard-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the core’s own compiler settings refuse document, fetch, node: and browser, each by its name', async () => {
  const output = await compileAsCore(join(projectFolder, 'tests', 'fixtures', 'bad-core'));
  expect(output).toMatch(/uses-document\.ts.*error TS\d+: .*'document'/);
  expect(output).toMatch(/uses-fetch\.ts.*error TS\d+: .*'fetch'/);
  expect(output).toMatch(/uses-node\.ts.*error TS\d+: .*'node:fs'/);
  expect(output).toMatch(/uses-browser\.ts.*error TS\d+: .*'browser'/);
}, 60_000);

/** Compiles the folder with the settings of lib/core.tsconfig.json and resolves to what the compiler says. */
function compileAsCore(sources: string): Promise<string> {
  const settings = join(folder, 'tsconfig.json');
  const core = join(projectFolder, 'lib');
  const include = [sources, join(core, 'core.d.ts')];
  writeFileSync(
    settings,
    JSON.stringify({ extends: join(core, 'core.tsconfig.json'), include, exclude: [] }),
  );
  const compiler = join(projectFolder, 'node_modules', 'typescript', 'bin', 'tsc');
  return new Promise((resolve) => {
    const compilerArguments = [compiler, '-p', settings, '--pretty', 'false'];
    execFile(process.execPath, compilerArguments, { cwd: projectFolder }, (_error, output) =>
      resolve(output),
    );
  });
}
