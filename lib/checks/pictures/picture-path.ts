import type { BlockCheck } from '../check.ts';
import { type PictureProblem, pictureProblem } from '../picture-address.ts';

export const picturePath: BlockCheck = {
  id: 'picture-path',
  title: 'Picture that is not where its address says',
  severity: 'error',
  group: 'pictures',
  reads: 'block',
  *run({ inline }, context) {
    for (const { kind, address, addressAt } of inline.links) {
      const problem = kind === 'picture' ? pictureProblem(address, context) : null;
      if (!problem) continue;
      const { meant } = problem;
      yield {
        ...addressAt,
        message: `${WHY[problem.kind]} Readers see a broken picture.${meant === null ? ' Write where the file lies.' : ` Did you mean “${meant}”?`}`,
        fixes:
          meant === null
            ? []
            : [{ title: `Write “${meant}”`, edits: [{ ...addressAt, insert: meant }], isSafe: false }],
      };
    }
  },
};

const WHY: Readonly<Record<PictureProblem['kind'], string>> = {
  'no-slash': 'The path does not begin with “/”, so it counts from the post’s own address.',
  'no-folder': 'The path does not say in which folder of the site the picture lies.',
  'repository-path': 'This is where the file lies in the repository, not where the site shows it.',
  'other-folder': 'The site keeps its pictures in another folder.',
  'no-file': 'The path ends with a folder and names no file.',
  missing: 'The site has no file at this path.',
};
