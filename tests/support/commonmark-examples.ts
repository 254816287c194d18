import { createRequire } from 'node:module';

/** An example of the specification of CommonMark. */
export interface CommonmarkExample {
  /** From 1, as the specification numbers them. */
  readonly number: number;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

/** All examples of the version of the specification that is installed. */
export function commonmarkExamples(): readonly CommonmarkExample[] {
  const require = createRequire(import.meta.url);
  const spec: unknown = require('commonmark-spec');
  if (typeof spec !== 'object' || !spec || !('tests' in spec) || !Array.isArray(spec.tests))
    throw new Error('commonmark-spec is not what it was');
  return spec.tests.map(readExample);
}

function readExample(test: Readonly<Record<keyof CommonmarkExample, unknown>>): CommonmarkExample {
  return {
    number: Number(test.number),
    section: String(test.section),
    // The specification shows tabs as arrows.
    markdown: String(test.markdown).replaceAll('→', '\t'),
    html: String(test.html).replaceAll('→', '\t'),
  };
}
