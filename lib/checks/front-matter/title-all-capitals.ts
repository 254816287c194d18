import type { Site } from '../../sites/site.ts';
import type { PostCheck } from '../check.ts';
import { valueFix, valueRange } from '../field-value.ts';
import { titleField } from '../title-field.ts';

export const titleAllCapitals: PostCheck = {
  id: 'title-all-capitals',
  title: 'Title all in capitals',
  severity: 'warning',
  group: 'front-matter',
  reads: 'post',
  *run(post, { site }) {
    const title = titleField(post, site);
    if (!title || !isShouted(title.value)) return;
    const meant = calmed(title.value, site);
    const message =
      'The title is all in capitals: it is hard to read, looks like shouting in lists, and some screen readers ' +
      'spell it letter by letter. Write only the first letters in capitals.';
    const fixes = valueFix(post, site, title.field.path, meant, { title: `Write “${meant.slice(0, 60)}”` });
    yield { ...valueRange(post.source, title.field), message, field: title.field.path, fixes };
  },
};

/** One or two words may be names: `REVSYS`, `DEFNA & DSF`. */
function isShouted(title: string): boolean {
  const words = title.match(/\p{L}{2,}/gu) ?? [];
  const long = words.filter(({ length }) => length >= 4);
  return (long.length >= 2 || words.length >= 4) && !/\p{Ll}/u.test(title);
}

/** Names keep the capitals that the site writes. */
function calmed(title: string, { writing }: Site): string {
  const names = [...(writing.event ? [writing.event.name] : []), ...writing.names];
  const known = new Map(names.flatMap((name) => name.split(' ')).map((word) => [word.toUpperCase(), word]));
  return title.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) => known.get(word) ?? capitalised(word));
}

function capitalised(word: string): string {
  const [first = ''] = word;
  return first + word.slice(first.length).toLowerCase();
}
