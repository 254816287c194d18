import { oneOf, type Random, seededRandom } from '../bench/random.ts';

/** A post to measure with. The same every time. */
export interface LongPost {
  readonly source: string;
  /** In a paragraph of the middle, where one types. */
  readonly cursor: number;
}

/** A post of about so many bytes in the words, links, pictures, dates and slips that wrap-up posts are made of. */
export function longPost(bytes: number): LongPost {
  const random = seededRandom(bytes);
  const parts = [FRONT_MATTER];
  for (let size = 0; size < bytes; ) {
    const section = [
      `## ${oneOf(random, HEADINGS)}`,
      paragraph(random),
      paragraph(random),
      oneOf(random, OTHERS),
    ];
    parts.push(...section);
    size += section.join('\n\n').length + 2;
  }
  const source = `${parts.join('\n\n')}\n`;
  const sentence = source.indexOf(SENTENCES[0] ?? '', source.length / 2);
  return { source, cursor: sentence + 'We '.length };
}

const FRONT_MATTER = `---
title: A year of talks
author: DjangoCon US Organizers
category: General
layout: post
published_datetime: 2024-10-07 06:00:00
cover:
  url: /assets/img/blog/hall.jpg
  alt: The hall before the doors open
---`;

/** Numbered, so that paragraphs differ as they do in a post. */
function paragraph(random: Random): string {
  const sentences = Array.from({ length: 5 }, () => oneOf(random, SENTENCES));
  return `${sentences.join(' ')} That was note ${Math.floor(random() * 1_000_000)} of the day.`;
}

const HEADINGS = ['The talks', 'What we learned', 'Thank you', 'Numbers of the week', 'See you next year'];

const SENTENCES = [
  'We met in the large hall and heard about the web, the people behind it and their next steps.',
  'The keynote on Monday, September 23 began at 9:30 AM, and 386 people listened.',
  'Many thanks to [Caktus Group](https://www.caktusgroup.com/), White Coat Captioning and everyone at the desk.',
  'A ticket is $199, and **half** of them went to people who had _never_ been at a conference before.',
  'You can watch all talks on [our channel](https://www.youtube.com/c/djangocon) or read the [notes](/news/notes/).',
  'Organisers from 12 countries wrote this together; their favourite colour is still unknown.',
  'If you would like to help next year, write to hello@djangocon.us or tell us in the chat.',
  'The sprints went on until Friday afternoon, with coffee, tea and a great deal of code.',
  'Somebody asked “how do I begin?” and three others answered (in chorus) that one just begins.',
  'We recieved more answers than in any year before, which makes us happy.',
];

const OTHERS = [
  '- one thing that we will do again\n- another thing, with a [link](https://2024.djangocon.us/venue/)\n- the last of them',
  '![People at the desk](/assets/img/blog/desk.jpg)',
  '> It was the best week of my year, and I will be back with my friends.',
  '```python\nfor talk in talks:\n    talk.publish()\n```',
  '<div class="photo">\n<img src="/assets/img/blog/group.jpg" alt="The group on the stairs">\n</div>',
  '| Day | Talks |\n| --- | --- |\n| Monday | 12 |\n| Tuesday | 14 |',
  'The form is [here]({{ site.cfp_application }}) and {{ site.ticket_link }} still works.',
];
