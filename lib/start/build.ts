import { join } from 'node:path';
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
  // After this line the builder says everything a second time.
  return code === 0 ? undefined : text.split('✖ Command failed')[0];
}
