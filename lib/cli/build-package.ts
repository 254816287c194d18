/**
 * What `npm pack` runs first: makes JavaScript of the command line, in `dist/cli`, with all that it imports inside
 * and its dictionary beside it (docs/decisions/0010-the-command-line-as-a-package.md).
 */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { packageFile } from './package-folder.ts';

const folder = packageFile('dist/cli');

await build({
  configFile: false,
  root: packageFile(''),
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: packageFile('lib/cli/main.ts'),
    outDir: folder,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      output: { entryFileNames: 'afterword.js', chunkFileNames: '[name].js' },
    },
  },
});

const dictionary = fileURLToPath(new URL('.', import.meta.resolve('dictionary-en')));
for (const file of ['index.aff', 'index.dic', 'license']) {
  const name = file === 'license' ? 'dictionary-license' : file;
  await copyFile(join(dictionary, file), join(folder, name));
}
