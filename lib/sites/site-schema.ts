import type { Schema } from '@cfworker/json-schema';
import { byKey, defined, list, matching, orNull, record, text } from './schema-parts.ts';

/**
 * What a site's record may be, as a JSON Schema (2020-12): the same as the type `Site`, with bounds, so that no
 * record is larger than a site can need. `docs/site.schema.json` has it for other programs.
 */
export const siteSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $comment: 'What Afterword knows of a site: where posts live, which fields they have, how dates are shown.',
  ...record({
    format: { const: 1 },
    id: matching('^[a-z0-9][a-z0-9-]*$', 64),
    name: text(1, 100),
    address: orNull(matching('^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?$', 300)),
    generator: { enum: ['jekyll', 'eleventy', 'hugo', 'django', 'github', 'other'] },
    zone: orNull(matching('^[A-Za-z][A-Za-z0-9_+/-]*$', 64)),
    repository: orNull(
      record({
        host: defined('host'),
        name: matching('^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$', 200),
        branch: text(1, 200),
      }),
    ),
    posts: record({
      folder: defined('folder'),
      fileName: matching('^[^/\\\\]+$', 200),
      address: orNull(matching('^/', 300)),
    }),
    fields: defined('fields'),
    title: byKey('from', {
      field: record({ from: {}, field: defined('fieldPath') }),
      heading: record({ from: {} }),
    }),
    date: orNull(defined('date')),
    cover: orNull(defined('cover')),
    excerpt: byKey('rule', {
      none: record({ rule: {} }),
      'first-paragraph': record({ rule: {} }),
      separator: record({ rule: {}, separator: text(1, 100) }),
      section: record({ rule: {}, heading: text(1, 200) }),
    }),
    engine: record({
      id: { enum: ['kramdown', 'markdown-it', 'python-markdown', 'gfm', 'goldmark'] },
      options: defined('values'),
    }),
    liquid: orNull(record({ site: defined('values') })),
    images: record({
      folder: defined('folder'),
      prefix: text(0, 300),
      markup: text(1, 1000),
      maxWidth: orNull({ type: 'integer', minimum: 16, maximum: 20_000 }),
    }),
    writing: defined('writing'),
    silenced: {
      type: 'object',
      propertyNames: text(1, 64),
      additionalProperties: text(0, 500),
      maxProperties: 200,
    },
    templates: list(defined('template'), 30),
    relay: orNull(matching('^wss?://[^\\s?#@]+$', 500)),
  }),
  $defs: {
    host: matching('^[a-z0-9.-]+$', 253),
    folder: matching('^[^\\\\]*$', 300),
    day: matching('^[0-9]{4}-[0-9]{2}-[0-9]{2}$', 10),
    datePattern: text(1, 60),
    fieldPath: list(text(1, 100), 6, 1),
    values: { type: 'object', propertyNames: text(1, 200), maxProperties: 500 },
    fields: byKey('style', {
      yaml: record({ style: {}, schema: defined('group') }),
      toml: record({ style: {}, schema: defined('group') }),
      text: record({ style: {}, schema: defined('group'), places: list(defined('place'), 50) }),
    }),
    place: byKey('place', {
      heading: record({ place: {}, field: defined('fieldPath') }),
      line: record(
        {
          place: {},
          field: defined('fieldPath'),
          before: text(1, 100),
          after: text(0, 100),
          signature: text(1, 100),
        },
        ['signature'],
      ),
      section: record({ place: {}, field: defined('fieldPath'), heading: text(1, 200) }),
    }),
    group: { allOf: [defined('field'), { properties: { type: { const: 'object' } } }] },
    field: record(
      {
        type: { enum: ['object', 'string', 'number', 'integer', 'boolean', 'array'] },
        title: text(0, 200),
        description: text(0, 1000),
        default: {},
        examples: list({}, 1000),
        enum: list({}, 1000),
        properties: {
          type: 'object',
          propertyNames: text(1, 100),
          additionalProperties: defined('field'),
          maxProperties: 200,
        },
        required: list(text(1, 100), 200),
        additionalProperties: { type: 'boolean' },
        items: defined('field'),
        minLength: { type: 'integer', minimum: 0 },
        maxLength: { type: 'integer', minimum: 0 },
        pattern: text(1, 100),
        afterword: defined('hints'),
      },
      [
        'title',
        'description',
        'default',
        'examples',
        'enum',
        'properties',
        'required',
        'additionalProperties',
        'items',
        'minLength',
        'maxLength',
        'pattern',
        'afterword',
      ],
    ),
    hints: record(
      {
        control: {
          enum: ['text', 'long-text', 'date-time', 'choice', 'yes-no', 'list', 'image', 'group'],
        },
        isRecommended: { type: 'boolean' },
        isOld: { type: 'boolean' },
        isClosed: { type: 'boolean' },
      },
      ['control', 'isRecommended', 'isOld', 'isClosed'],
    ),
    date: record({
      field: defined('fieldPath'),
      written: defined('datePattern'),
      shown: orNull(defined('datePattern')),
      readIn: { enum: ['utc', 'site', 'typed'] },
      usualTime: orNull(matching('^(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$', 8)),
    }),
    cover: record(
      {
        images: list(defined('fieldPath'), 10, 1),
        isOnPage: { type: 'boolean' },
        alt: orNull(defined('fieldPath')),
        size: orNull(record({ width: defined('pixels'), height: defined('pixels') })),
      },
      ['isOnPage'],
    ),
    pixels: { type: 'integer', minimum: 1, maximum: 20_000 },
    writing: record({
      firstHeading: { enum: [1, 2, 3] },
      ownHosts: list(defined('host'), 50),
      knownHosts: list(defined('host'), 2000),
      event: orNull(
        record({
          name: text(1, 100),
          year: { type: 'integer', minimum: 1900, maximum: 2999 },
          days: orNull(record({ first: defined('day'), last: defined('day') })),
        }),
      ),
      names: list(text(1, 100), 2000),
    }),
    template: record({
      id: matching('^[a-z0-9-]+$', 64),
      name: text(1, 100),
      fields: defined('values'),
      body: text(0, 20_000),
    }),
  },
};
