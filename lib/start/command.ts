import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './project.ts';

export interface CommandOptions {
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** `show` passes the output on as it comes; `keep` only returns it. */
  readonly output: 'show' | 'keep';
}

export interface CommandResult {
  /** The exit code; 1 if a signal ended the command, 127 if it could not be started. */
  readonly code: number;
  /** What it wrote to both outputs, in order; empty with `output: 'show'`. */
  readonly text: string;
}

/** Runs a program in the project's folder and waits for its end. Never throws. */
export function runCommand(
  program: string,
  programArguments: readonly string[],
  { env = {}, output }: CommandOptions,
): Promise<CommandResult> {
  const child = spawn(program, programArguments, {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    stdio: [
      'ignore',
      ...(output === 'show' ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const)),
    ],
  });
  let text = '';
  const keep = (part: Buffer) => {
    text += part.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, text: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, text }));
  });
}

/**
 * Runs a tool of node_modules by its file (`wxt/bin/wxt.mjs`) with this Node: what stands in
 * node_modules/.bin differs between systems, the files do not.
 */
export function runTool(
  file: string,
  toolArguments: readonly string[],
  options: CommandOptions,
): Promise<CommandResult> {
  return runCommand(process.execPath, [join(projectFolder, 'node_modules', file), ...toolArguments], options);
}
