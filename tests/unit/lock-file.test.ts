import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completed, missingPackages } from '../../lib/start/lock-file.ts';

test('the lock file is complete for every system; if not, run `npm run complete-lock`', () => {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
  expect(missingPackages(lock)).toEqual([]);
});

const lock = {
  packages: {
    '': {},
    'node_modules/tool': {
      version: '2.0.0',
      optionalDependencies: { '@tool/linux-x64': '2.0.0', '@tool/linux-arm64-musl': '^2.0.0' },
    },
    'node_modules/@tool/linux-x64': { version: '2.0.0' },
  },
};

test('a package for another system that is named and not locked is found', () => {
  expect(missingPackages(lock)).toEqual([{ name: '@tool/linux-arm64-musl', version: '2.0.0' }]);
});

test('it is added for that system alone, and what was locked stays', () => {
  const whole = completed(lock);
  expect(missingPackages(whole)).toEqual([]);
  expect(whole.packages).toMatchObject(lock.packages);
  expect(whole.packages['node_modules/@tool/linux-arm64-musl']).toEqual({
    version: '2.0.0',
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl'],
    dev: true,
    optional: true,
  });
});
