import type { PostCheck } from '../check.ts';
import { valueRange } from '../field-value.ts';
import { pictureFields } from '../picture-fields.ts';

export const coverFolder: PostCheck = {
  id: 'cover-folder',
  title: 'Picture path that is only a folder',
  severity: 'error',
  group: 'front-matter',
  reads: 'post',
  *run(post, { site }) {
    for (const { field, rule, path } of pictureFields(post, site)) {
      if (!path.endsWith('/') && `${path}/` !== site.images.prefix) continue;
      const message =
        `${rule.name} names a folder and no picture, so readers see none. ` +
        'Write the picture’s file name after it, or remove the line.';
      yield { ...valueRange(post.source, field), message, field: rule.path };
    }
  },
};
