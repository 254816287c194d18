import type { PostTemplate } from '../site.ts';
import { bodyOf, opening, section, type TemplateSetting } from './setting.ts';

/** One piece of news: what, when, where, and what to do now. */
export function announcement(setting: TemplateSetting): PostTemplate {
  return {
    id: 'announcement',
    name: 'Announcement',
    fields: { title: `News from ${setting.conference}` },
    body: bodyOf(
      opening(setting, 'The news in one sentence, and why it matters to the people who read it.'),
      section(
        setting,
        'When and where',
        'Day of the week, date, time with its zone, place. Check the weekday against a calendar, then delete this sentence.',
      ),
      section(
        setting,
        'Who it is for',
        'What does it cost, who may come, and what help is there for those who could not come otherwise?',
      ),
      section(setting, 'What to do now', 'One link, and the last day on which it works.'),
      section(setting, 'Questions', 'Whom to ask, and how soon an answer comes.'),
    ),
  };
}
