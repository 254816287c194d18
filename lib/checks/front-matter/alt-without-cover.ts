import type { PostCheck } from '../check.ts';
import { removalFix, valueRange } from '../field-value.ts';

export const altWithoutCover: PostCheck = {
  id: 'alt-without-cover',
  title: 'Description without its picture',
  severity: 'warning',
  group: 'front-matter',
  reads: 'post',
  concerns: ({ cover }) => cover !== null && cover.alt !== null,
  *run(post, { site }) {
    const { cover } = site;
    const { source, fields } = post;
    const [shown] = cover?.images ?? [];
    const alt = cover?.alt ? fields.find(cover.alt) : null;
    if (!alt || !shown || fields.text(alt.path) === '' || fields.text(shown) !== '') return;
    const message =
      `This describes a picture, but \`${shown.join('.')}\` names none, so the page shows neither. ` +
      'Add the picture, or remove the description.';
    const fixes = removalFix(post, site, alt.path, { title: 'Remove the description' });
    yield { ...valueRange(source, alt), message, field: alt.path, fixes };
  },
};
