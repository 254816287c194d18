import { formatDay } from '../../sites/day-format.ts';
import { shownDay } from '../../sites/shown-date.ts';
import type { Generator } from '../../sites/site.ts';
import type { PostCheck } from '../check.ts';
import { valueRange } from '../field-value.ts';
import { dateField } from '../post-date.ts';

export const futureDate: PostCheck = {
  id: 'future-date',
  title: 'Date in the future',
  severity: 'hint',
  group: 'front-matter',
  reads: 'post',
  *run(post, { site, today }) {
    const typed = dateField(post, site);
    const ahead = typed?.date ? daysBetween(today, shownDay(typed.date, site)) : 0;
    if (!typed?.date || ahead <= 1) return;
    const day = formatDay(shownDay(typed.date, site), 'MMMM d, yyyy');
    const message = `${day} is ${ahead} days ahead. ${effect(site.generator)}`;
    const severity = ahead > PLANNED || site.generator === 'hugo' ? 'warning' : 'hint';
    yield { ...valueRange(post.source, typed.field), message, field: typed.field.path, severity };
  },
};

/** Whoever prepares a post seldom does it more than two months before; a wrong month or year lies further off. */
const PLANNED = 60;

/** GitHub Pages builds Jekyll sites with `future: true`; Hugo leaves such posts out (`buildFuture`). */
function effect(generator: Generator): string {
  return generator === 'hugo'
    ? 'The site leaves the post out until it is built after that day.'
    : 'Unless the post waits until then, readers see a day that is still to come.';
}

function daysBetween(one: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);
}
