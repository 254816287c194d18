import { formatDay } from '../day-format.ts';
import type { PostTemplate } from '../site.ts';
import { bodyOf, opening, section, type TemplateSetting } from './setting.ts';

/** The event as it went, one section for each of its days. */
export function recapByDay(setting: TemplateSetting): PostTemplate {
  return {
    id: 'recap-by-day',
    name: 'Recap by day',
    fields: { title: `${setting.conference}, Day by Day` },
    body: bodyOf(
      opening(setting, 'In two or three sentences: what brought people here, and what they took home.'),
      ...dayHeadings(setting).map((heading, index) =>
        section(setting, heading, PROMPTS[index] ?? OTHER_PROMPT),
      ),
      section(
        setting,
        'Thank you',
        'Who carried these days? Name volunteers, speakers, sponsors and the venue the way they write themselves.',
      ),
      section(setting, 'See it again', 'Where are the videos and photos, or when will they be there?'),
    ),
  };
}

const PROMPTS: readonly string[] = [
  'How did it begin? Who welcomed people, and what was new this time?',
  'Two or three talks worth watching again: what did each say, and where are its slides or video?',
];

const OTHER_PROMPT = 'What took place on this day that people still speak about?';

/** Years of days are no conference. */
const MOST_DAYS = 14;

function dayHeadings({ days }: TemplateSetting): string[] {
  if (!days) return ['Day one', 'Day two', 'Day three'];
  const headings: string[] = [];
  for (let day = days.first; day <= days.last && headings.length < MOST_DAYS; day = dayAfter(day)) {
    headings.push(formatDay(day, 'EEEE, MMMM d'));
  }
  return headings;
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
