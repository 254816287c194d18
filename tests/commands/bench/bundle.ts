import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A file with everything that it imports, as one script that a page can run. */
export async function bundle(file: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(file),
        formats: ['iife'],
        name: 'benchScript',
      },
    },
  });
  const [output] = [built].flat();
  const [script] = output && 'output' in output ? output.output : [];
  if (script?.type !== 'chunk') throw new Error(`${file.pathname} could not be bundled`);
  return script.code;
}
