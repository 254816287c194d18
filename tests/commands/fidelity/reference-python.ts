import { inBatches } from './in-batches.ts';
import { readPrinted } from './read-printed.ts';
import type { Reference } from './references.ts';
import { runProcess } from './run-process.ts';

/** Python-Markdown, from the first Python that has it. */
export const pythonMarkdown: Reference = {
  name: 'Python-Markdown',
  install: 'Debian: python3-markdown',
  async version() {
    return (await findPython())?.version ?? null;
  },
  async print(texts, { extensions = [] }) {
    const python = await findPython();
    if (!python) throw new Error('no Python here has Python-Markdown');
    return await inBatches(texts, BATCH, async (some) => {
      const given = JSON.stringify({ texts: some, extensions });
      return readPrinted(await runProcess(python.command, ['-c', program], given));
    });
  },
};

interface Python {
  readonly command: string;
  readonly version: string;
}

const BATCH = 500;

const commands = ['python3', '/usr/bin/python3', 'python'];

const program = `
import json, sys, markdown
given = json.load(sys.stdin)
extensions = given["extensions"]
json.dump([markdown.markdown(text, extensions=extensions) for text in given["texts"]], sys.stdout)`;

async function findPython(): Promise<Python | null> {
  for (const command of commands) {
    const asked = runProcess(command, ['-c', 'import markdown; print(markdown.__version__, end="")']);
    const version = await asked.catch(() => null);
    if (version !== null) return { command, version };
  }
  return null;
}
