import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildFolder, type Target } from '../../lib/start/build.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { outputFolder } from '../../lib/start/project.ts';
import type { PreviewOracle } from './preview-oracle.ts';

const FILE = 'oracle.js';

/**
 * A copy of the built extension with one more file in it, the oracle of `preview-oracle.ts`, which no page loads
 * by itself. Everything else, the policy included, is as built. Resolves to the folder.
 */
export async function buildWithOracle(target: Target): Promise<string> {
  const folder = join(outputFolder(), `${target}-mv3-with-oracle`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(buildFolder(target), folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: fileURLToPath(new URL('preview-oracle.ts', import.meta.url)),
        formats: ['iife'],
        name: 'afterwordOracleFile',
        fileName: () => FILE,
      },
    },
  });
  return folder;
}

/** Brings the oracle into a page that shows a draft. */
export async function loadOracle(page: BrowserPage): Promise<void> {
  await page.evaluate((file) => {
    const script = document.createElement('script');
    script.src = `/${file}`;
    return new Promise<void>((resolve, reject) => {
      script.addEventListener('load', () => resolve());
      script.addEventListener('error', () => reject(new Error('the oracle did not load')));
      document.head.append(script);
    });
  }, FILE);
}

/** Asks the oracle of the page. Arguments and answers travel as JSON. */
export function askOracle<Method extends keyof PreviewOracle>(
  page: BrowserPage,
  method: Method,
  ...parameters: Parameters<PreviewOracle[Method]>
): Promise<ReturnType<PreviewOracle[Method]>> {
  return page.evaluate(callOracle<Method>, { method, parameters });
}

/** Runs in the page. In Firefox it looks through a wrapper that hides what the page's own scripts have set. */
function callOracle<Method extends keyof PreviewOracle>({
  method,
  parameters,
}: {
  method: Method;
  parameters: Parameters<PreviewOracle[Method]>;
}): ReturnType<PreviewOracle[Method]> {
  const own = Reflect.get(window, 'wrappedJSObject') ?? window;
  return own.afterwordOracle[method](...parameters);
}
