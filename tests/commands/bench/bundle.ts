import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A file of the folder `page` with everything it imports, as one script that a page can run. */
export async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(`page/${file}`, import.meta.url)),
        formats: ['iife'],
        name: 'benchScript',
      },
    },
  });
  const [output] = [built].flat();
  const [script] = output && 'output' in output ? output.output : [];
  if (script?.type !== 'chunk') throw new Error(`${file} could not be bundled`);
  return script.code;
}
