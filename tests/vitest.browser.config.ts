import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { testBrowser } from './support/test-browser.ts';

const other = testBrowser() === 'chromium' ? 'firefox' : 'chromium';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/browser/**/*.test.ts'],
    exclude: [`tests/browser/**/*.${other}.test.ts`],
    globalSetup: ['tests/support/browser-setup.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
