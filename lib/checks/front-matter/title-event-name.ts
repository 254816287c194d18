import type { ConferenceEvent } from '../../sites/site.ts';
import type { PostCheck } from '../check.ts';
import { partFix, partRange } from '../field-value.ts';
import { titleField } from '../title-field.ts';

export const titleEventName: PostCheck = {
  id: 'title-event-name',
  title: 'Name of the event cut short in the title',
  severity: 'warning',
  group: 'front-matter',
  reads: 'post',
  concerns: ({ writing: { event } }) => event !== null && seriesOf(event) !== null,
  *run(post, { site }) {
    const { event } = site.writing;
    const title = titleField(post, site);
    const series = event && seriesOf(event);
    if (!title || !event || !series) return;
    for (const index of placesOf(series, title.value.slice(0, LOOKED_AT))) {
      const message =
        `The event is called “${event.name}”, and there are others called “${series}” too. ` +
        'Lists and searches show the title alone: write the whole name.';
      const part = { index, length: series.length, insert: event.name };
      const at = partRange(post.source, title.field, part);
      const fixes = partFix(post, site, title.field, part);
      yield { ...at, message, field: title.field.path, fixes };
    }
  },
};

/** Titles are short; what follows is left alone. */
const LOOKED_AT = 500;

/** `DjangoCon` of `DjangoCon US`. Null for a name without a part that tells it from its sister events. */
function seriesOf({ name }: ConferenceEvent): string | null {
  const space = name.lastIndexOf(' ');
  const region = name.slice(space + 1);
  return space > 0 && (/^[A-Z]{2,3}$/.test(region) || REGIONS.has(region)) ? name.slice(0, space) : null;
}

/** As sister events are called. */
const REGIONS: ReadonlySet<string> = new Set(
  'Africa America Asia Australia Brasil Brazil Canada Cuba Europe Finland France Germany India Italia Italy Japan Latam Nigeria Poland Spain Uganda Zimbabwe'.split(
    ' ',
  ),
);

function* placesOf(series: string, title: string): Generator<number> {
  for (let index = title.indexOf(series); index !== -1; index = title.indexOf(series, index + 1)) {
    const [before, after] = [title.slice(0, index), title.slice(index + series.length)];
    const isPartOfWord = /[\w@#./-]$/.test(before) || /^(?:[\w-]|\.\w)/.test(after);
    if (!isPartOfWord && !isOtherEvent(before, after)) yield index;
  }
}

/**
 * Any word in capitals after the name may be a region or a city; a word like `European` before it, or a region
 * after the year, makes it another event too.
 */
function isOtherEvent(before: string, after: string): boolean {
  const [, next = ''] = /^ (?:\d{4} )?(\p{L}+)/u.exec(after) ?? [];
  const isRegion = /^[A-Z]{2,3}$/.test(next) || REGIONS.has(next);
  const last = before.trimEnd().split(' ').at(-1) ?? '';
  return (
    (/^ \d/.test(after) ? isRegion : /^\p{Lu}/u.test(next)) || (/^\p{Lu}/u.test(last) && last.endsWith('an'))
  );
}
