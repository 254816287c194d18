import type { PostCheck, Severity } from '../check.ts';
import { valueFix, valueRange } from '../field-value.ts';
import { type PictureProblem, pictureProblem } from '../picture-address.ts';
import { pictureFields } from '../picture-fields.ts';

export const coverUnknownFile: PostCheck = {
  id: 'cover-unknown-file',
  title: 'Picture that the site does not have',
  severity: 'error',
  group: 'front-matter',
  reads: 'post',
  *run(post, context) {
    const { site } = context;
    for (const { field, rule, path, isShown } of pictureFields(post, site)) {
      const problem = pictureProblem(path, context);
      const severity = problem && SEVERITY[problem.kind];
      if (!problem || !severity) continue;
      const { meant } = problem;
      const fixes =
        meant === null ? [] : valueFix(post, site, field.path, meant, { title: `Write ${meant}` });
      const message = messageFor(problem, path.slice(0, 200));
      const about = { message, field: rule.path, severity: isShown ? severity : 'hint' } as const;
      yield { ...valueRange(post.source, field), ...about, fixes };
    }
  },
};

/** Where only the folder looks wrong, the site may have both. Other problems are found by other checks. */
const SEVERITY: Readonly<Partial<Record<PictureProblem['kind'], Severity>>> = {
  missing: 'error',
  'repository-path': 'error',
  'other-folder': 'warning',
};

function messageFor({ kind, meant }: PictureProblem, path: string): string {
  const question = meant === null ? '' : `Did you mean \`${meant}\`?`;
  switch (kind) {
    case 'repository-path':
      return `\`${path}\` is where the file lies in the repository, not its address on the site, so no picture is shown. ${question}`;
    case 'other-folder':
      return `Pictures of this site lie elsewhere than \`${path}\`, and readers may see none. ${question}`;
    default:
      return `The site has no file \`${path}\`, so no picture is shown. ${question || 'Add the picture to the site, or correct the path.'}`;
  }
}
