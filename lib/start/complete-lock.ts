/** `npm run complete-lock`, after an `npm install` with a registry that lacks other systems' packages. */
import { readFileSync, writeFileSync } from 'node:fs';
import { completed, type LockFile, missingPackages } from './lock-file.ts';

const lock: LockFile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const missing = missingPackages(lock);
writeFileSync('package-lock.json', `${JSON.stringify(completed(lock), null, 2)}\n`);
console.log(missing.length === 0 ? 'The lock file is complete.' : `Added ${missing.length} packages.`);
