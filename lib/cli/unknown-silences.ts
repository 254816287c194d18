import { checks } from '../checks/check-list.ts';
import { nearest } from '../checks/edit-distance.ts';
import type { Site } from '../sites/site.ts';

/** A line for each check that a site's record switches off and that does not exist: a slip, or an old name. */
export function unknownSilences({ silenced }: Site): readonly string[] {
  const known = checks.map(({ id }) => id);
  return Object.keys(silenced)
    .filter((id) => !known.includes(id))
    .map((id) => {
      const meant = nearest(id, known);
      const hint = meant === null ? '' : ` Did you mean ${meant}?`;
      return `The site switches off the check “${id}”, which does not exist.${hint}`;
    });
}
