import type { PostCheck } from '../check.ts';
import { valueRange } from '../field-value.ts';
import { isPicturePath } from '../old-cover.ts';
import { schemaField } from '../schema-fields.ts';

export const coverWithoutAlt: PostCheck = {
  id: 'cover-without-alt',
  title: 'Cover without a description',
  severity: 'warning',
  group: 'front-matter',
  reads: 'post',
  concerns: ({ cover }) => cover !== null && cover.alt !== null,
  *run({ source, fields }, { site: { cover, ...site } }) {
    const [shown] = cover?.images ?? [];
    const picture = shown ? fields.find(shown) : null;
    if (!cover?.alt || !picture || !shown || fields.text(shown) === '') return;
    const alt = fields.find(cover.alt);
    const text = fields.text(cover.alt);
    if (text !== '' && !isNoDescription(text)) return;
    const name = schemaField(site, cover.alt)?.name ?? `\`${cover.alt.join('.')}\``;
    const what =
      text === ''
        ? 'The picture above the post has no description'
        : `“${text}” does not say what the picture shows`;
    const message = `${what}: people who cannot see it learn nothing of it. Write in ${name} what is to be seen.`;
    const at = alt
      ? { from: alt.key.from, to: Math.max(alt.key.to, alt.at.to) }
      : valueRange(source, picture);
    yield { ...at, message, field: cover.alt };
  },
};

/** A file’s name, or words that fit every picture. */
function isNoDescription(text: string): boolean {
  return isPicturePath(text) || EMPTY_WORDS.test(text);
}

const EMPTY_WORDS =
  /^(?:alt|alt text|cover|image|img|photo|picture|(?:cover|blog|post) (?:image|photo|picture))\.?$/i;
