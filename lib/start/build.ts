import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runTool } from './command.ts';
import { outputFolder } from './project.ts';

export type Target = 'chrome' | 'firefox';

/** Where the built extension of a target stands. Absolute. */
export function buildFolder(target: Target): string {
  return join(outputFolder(), `${target}-mv3`);
}

/** Builds the extension. Resolves to the builder's own words if it failed, or to undefined. */
export async function buildExtension(target: Target): Promise<string | undefined> {
  const options = { env: { NO_COLOR: '1' }, output: 'keep' } as const;
  const { code, text } = await runTool('wxt/bin/wxt.mjs', ['build', '--browser', target], options);
  return code === 0 ? undefined : readable(text);
}

/** Without the frames of the builder's spinner, which it draws also where nobody watches. */
function readable(text: string): string {
  return stripVTControlCharacters(text).replace(/[\u2800-\u28FF] [^\u2800-\u28FF✗\n]*/g, '');
}
