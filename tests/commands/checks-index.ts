/**
 * `npm run checks:index`: writes docs/checks/README.md, the list of all checks.
 */
import { writeFileSync } from 'node:fs';
import { checks } from '../../lib/checks/check-list.ts';
import { checkIndex } from '../support/check-index.ts';

writeFileSync(new URL('../../docs/checks/README.md', import.meta.url), checkIndex(checks));
