#!/usr/bin/env node
import { buffer } from 'node:stream/consumers';
import { run } from './run.ts';

/** Whoever reads the answer may stop early, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  folder: process.cwd(),
  today: localDay(new Date()),
  hasColours: process.stdout.isTTY && process.stdout.hasColors(),
  print: (line) => {
    process.stdout.write(`${line}\n`);
  },
  say: (line) => {
    process.stderr.write(`${line}\n`);
  },
  readInput: () => buffer(process.stdin),
});

function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
