import { sites } from '../sites/site-list.ts';
import { siteSchema } from '../sites/site-schema.ts';
import { readCommand } from './command.ts';
import { knownSite } from './given-site.ts';
import { packageVersion } from './package-folder.ts';
import type { ExitCode, Shell } from './shell.ts';
import { usage } from './usage.ts';

/** Does what the words after `afterword` say. */
export async function run(words: readonly string[], shell: Shell): Promise<ExitCode> {
  const reading = readCommand(words);
  if (reading.state === 'refused') return refuse(reading.message, shell);
  const command = reading.value;
  switch (command.name) {
    case 'check':
      // The checks and what they need take the most time to load.
      return (await import('./check-command.ts')).runCheck(command, shell);
    case 'render':
      return (await import('./render-command.ts')).runRender(command, shell);
    case 'sites':
      return answer(siteLines().join('\n'), shell);
    case 'show-site':
      return showSite(command.id, shell);
    case 'site-schema':
      return answer(JSON.stringify(siteSchema, null, 2), shell);
    case 'help':
      return answer(usage, shell);
    case 'version':
      return answer(packageVersion(), shell);
  }
}

function answer(text: string, shell: Shell): 0 {
  shell.print(text);
  return 0;
}

function refuse(message: string, shell: Shell): 2 {
  shell.say(message);
  return 2;
}

function siteLines(): readonly string[] {
  const longest = Math.max(...sites.map(({ id }) => id.length));
  return sites.map(({ id, name }) => `${id.padEnd(longest)}  ${name}`);
}

function showSite(id: string, shell: Shell): ExitCode {
  const site = knownSite(id);
  return site.state === 'read'
    ? answer(JSON.stringify(site.value, null, 2), shell)
    : refuse(site.message, shell);
}
