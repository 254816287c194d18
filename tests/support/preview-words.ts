import type { PreviewWords } from '../../lib/preview/words.ts';

/** Short texts that a test can recognize. */
export const words: PreviewWords = {
  leftOut: (what) => `(no ${what})`,
  video: (title, host) => `Play ${title} at ${host}`,
  untitledVideo: 'Video',
  embedded: (host) => `Page of ${host}`,
  task: (isDone) => (isDone ? 'Done' : 'Open'),
  missingPicture: (address) => `Picture ${address}`,
  without: {
    title: 'no title',
    date: 'no date',
    picture: 'no picture',
    excerpt: 'no excerpt',
    description: 'no description',
    host: 'no host',
  },
};
