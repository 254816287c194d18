import type { PostTemplate } from '../site.ts';
import { bodyOf, opening, section, type TemplateSetting } from './setting.ts';

/** What remains to be said when everyone is home: thanks, numbers, moments, and what comes next. */
export function wrapUp(setting: TemplateSetting): PostTemplate {
  return {
    id: 'wrap-up',
    name: 'Wrap-up',
    fields: { title: `${setting.conference} Wrap Up` },
    body: bodyOf(
      opening(
        setting,
        'In two or three sentences: what took place, where and when, and how it felt to be there.',
      ),
      section(
        setting,
        'Thank you',
        'Who made it possible? Volunteers, speakers, sponsors, the venue, the people behind cameras and captions. Name teams and companies the way they write themselves.',
      ),
      section(
        setting,
        'In numbers',
        'Confirm each number with the person who counted it, then delete this sentence.',
        numbers(setting),
      ),
      section(
        setting,
        'Moments to remember',
        '- The talk that everybody spoke about\n- Something that went better than planned\n- Something small that made people smile',
      ),
      section(
        setting,
        'Photos and videos',
        'Where are they, and who took them? Describe each picture for people who cannot see it, and ask whether everyone in it agreed to be shown.',
      ),
      section(setting, 'What we learned', 'One or two things that will change next time, and why.'),
      section(
        setting,
        'Next year',
        'Date and place if they are known, or when they will be; how to volunteer, speak or sponsor.',
        'See you there!',
      ),
    ),
  };
}

const COUNTED = [
  'Attendees in person',
  'Attendees online',
  'Talks and tutorials',
  'Grants for travel and tickets',
  'People at the sprints',
];

function numbers({ hasTables }: TemplateSetting): string {
  if (!hasTables) return COUNTED.map((what) => `- ${what}:`).join('\n');
  return ['| What | How many |', '|---|---:|', ...COUNTED.map((what) => `| ${what} |  |`)].join('\n');
}
