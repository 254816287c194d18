import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** A program that is not there, could not be run to its end, or said that it failed. */
export class ProcessFailed extends Error {}

/** What a program prints for what it is given. It rejects with `ProcessFailed`. */
export async function runProcess(
  command: string,
  words: readonly string[],
  input: string | null = null,
): Promise<string> {
  const child = spawn(command, words);
  child.stdin.on('error', () => {
    // It ended before it had read everything: its exit code says why.
  });
  child.stdin.end(input ?? '');
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', (cause) => reject(new ProcessFailed(`${command} could not be run`, { cause })));
    child.on('close', resolve);
  });
  const [code, printed, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new ProcessFailed(`${command} ended with ${code}: ${complaint.slice(0, 500)}`);
  return printed;
}
