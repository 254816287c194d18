import type { PostTemplate } from '../site.ts';
import { bodyOf, opening, section, type TemplateSetting } from './setting.ts';

/** Thanks alone, with a place for everyone who is easily forgotten. */
export function thankYou(setting: TemplateSetting): PostTemplate {
  return {
    id: 'thank-you',
    name: 'Thank-you',
    fields: { title: `Thank You for ${setting.conference}` },
    body: bodyOf(
      opening(setting, 'One sentence on what would not have happened without these people.'),
      section(
        setting,
        'Volunteers and organizers',
        'Name the teams, and people only if they agreed. What did each of them do that others never saw?',
      ),
      section(
        setting,
        'Speakers and tutorial presenters',
        'What did they give, and where can their talks be seen?',
      ),
      section(
        setting,
        'Sponsors',
        'Check each name, its spelling and its link against the contract, then delete this sentence.',
        'What did their money make possible? Grants, captions, childcare, videos.',
      ),
      section(
        setting,
        'Behind the scenes',
        'The venue, the kitchen, cameras, captions, interpreters, code of conduct team: who were they?',
      ),
      section(
        setting,
        'You',
        'A word for everyone who came, and one way to stay in touch until the next time.',
      ),
    ),
  };
}
