import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../lib/start/project.ts';

/** One of the four posts of tests/fixtures/posts. */
export interface FixturePost {
  readonly name: string;
  readonly bytes: Buffer;
}

const folder = join(projectFolder, 'tests', 'fixtures', 'posts');

export function fixturePosts(): readonly FixturePost[] {
  return readdirSync(folder).toSorted().map(fixturePost);
}

export function fixturePost(name: string): FixturePost {
  return { name, bytes: readFileSync(join(folder, name)) };
}
