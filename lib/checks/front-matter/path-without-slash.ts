import type { CheckContext, PostCheck } from '../check.ts';
import { valueFix, valueRange } from '../field-value.ts';
import { pictureProblem } from '../picture-address.ts';
import { pictureFields } from '../picture-fields.ts';
import { findFile } from '../site-path.ts';

export const pathWithoutSlash: PostCheck = {
  id: 'path-without-slash',
  title: 'Picture path without its leading slash',
  severity: 'error',
  group: 'front-matter',
  reads: 'post',
  concerns: ({ images }) => images.prefix.startsWith('/'),
  *run(post, context) {
    for (const { field, rule, path, isShown } of pictureFields(post, context.site)) {
      const problem = pictureProblem(path, context);
      if (!isShown || (problem?.kind !== 'no-slash' && problem?.kind !== 'no-folder')) continue;
      const meant = thereOf(problem.meant ?? `/${path}`, context);
      const message =
        `${rule.name} does not begin with \`/\`, so the site looks for the picture below the post’s own ` +
        `address and finds none. Write \`${meant}\`.`;
      const fixes = valueFix(post, context.site, field.path, meant, { title: `Write ${meant}` });
      yield { ...valueRange(post.source, field), message, field: rule.path, fixes };
    }
  },
};

/** If the site's files are known and none is at that path, the one that is nearest to it. */
function thereOf(path: string, { site, files }: CheckContext): string {
  const answer = files && findFile(path, site, files);
  return answer?.state === 'missing' ? (answer.nearest ?? path) : path;
}
