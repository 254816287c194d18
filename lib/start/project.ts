import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project: the one that holds package.json. Absolute. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Where builds and what is made from them go: `.output`, or the folder that AFTERWORD_OUT names. Absolute. */
export function outputFolder(): string {
  const folder = process.env.AFTERWORD_OUT ?? '.output';
  return isAbsolute(folder) ? folder : join(projectFolder, folder);
}
