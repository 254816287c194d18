import type { FieldSchema, Site } from './site.ts';
import { siteTemplates } from './templates/site-templates.ts';

const excerpt = { rule: 'none' } as const;

/** Nothing is required, and any other key may be there. */
const schema: FieldSchema = {
  type: 'object',
  properties: {
    title: {
      type: 'string',
      title: 'Title',
      description: 'What the post is called.',
      maxLength: 200,
      afterword: { control: 'text' },
    },
    date: {
      type: 'string',
      title: 'Date and time',
      description: 'When the post appears. Noon is the same day in every American and European zone.',
      maxLength: 40,
      afterword: { control: 'date-time' },
    },
  },
};

/** For a site that Afterword knows nothing of. */
export const plain: Site = {
  format: 1,
  id: 'plain',
  name: 'Any other site',
  address: null,
  generator: 'other',
  zone: null,
  repository: null,
  posts: { folder: '', fileName: '{year}-{month}-{day}-{slug}.md', address: null },
  fields: { style: 'yaml', schema },
  title: { from: 'field', field: ['title'] },
  date: {
    field: ['date'],
    written: 'yyyy-MM-dd HH:mm:ss',
    shown: null,
    readIn: 'typed',
    usualTime: '12:00:00',
  },
  cover: null,
  excerpt,
  // Most generators let a video's frame through, which GitHub does not.
  engine: { id: 'gfm', options: { tagfilter: false } },
  liquid: null,
  images: { folder: '', prefix: '', markup: '![{alt}]({path})', maxWidth: null },
  writing: { firstHeading: 2, ownHosts: [], knownHosts: [], event: null, names: [] },
  silenced: {},
  templates: siteTemplates({
    conference: 'Conference Name {year}',
    firstHeading: 2,
    excerpt,
    days: null,
    hasTables: true,
  }),
  relay: null,
};
