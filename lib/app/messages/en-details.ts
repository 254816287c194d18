import { listed } from './format.ts';

const locale = 'en';

/** What stands in the form of a draft's details, and around it. */
export const details = {
  loading: 'Reading the fields…',

  site: {
    title: 'Site',
    none: 'Not chosen yet',
    address: 'Address',
    zone: 'Dates',
    zoneAsTyped: 'shown as typed',
    zoneIn: (zone: string) => `shown in the zone ${zone}`,
    posts: 'Posts',
    postsIn: (repository: string, folder: string) =>
      folder === '' ? `in ${repository}` : `in ${folder} of ${repository}`,
    noneHint: 'The site says which fields a post has, how it is checked and how its file is named.',
    guess: (name: string) => `This looks like a post of ${name}.`,
    because: (reasons: readonly string[]) => `It ${listed(locale, reasons)}.`,
    use: (name: string) => `Use ${name}`,
    refused: 'This draft came with a site that can’t be read, so it is treated as a post of any other site.',
    refusedAdvice: 'Choose a site above, or have the record mended by the person who made it:',
    problem: (path: string, message: string) => (path === '' ? message : `${path}: ${message}`),
    reasons: {
      folder: (folder: string) => `lies in ${folder}`,
      'file-name': (pattern: string) => `is named like its posts, ${pattern}`,
      field: (field: string) => `uses ${field}`,
      fields: (fields: readonly string[]) => `has ${listed(locale, fields)}`,
      line: (line: string) => `has the line “${line}”`,
      heading: (heading: string) => `has a heading “${heading}”`,
      link: (host: string) => `links to ${host}`,
      picture: (prefix: string) => `shows a picture from ${prefix}`,
      author: (author: string) => `is by ${author}`,
      event: (event: string) => `names ${event}`,
      year: (year: number) => `is dated ${year}`,
    },
  },

  record: {
    title: 'The site as JSON',
    hint: 'All that Afterword knows of the site. Change it for this draft, copy it for others, or paste one here.',
    label: 'Record of the site',
    use: 'Use this record',
    notJson: (reason: string) => `This is no JSON: ${reason}`,
    refused: 'This record can’t be used:',
    used: (name: string) => `The draft is now a post of ${name}.`,
  },

  fields: 'Fields of the post',
  required: 'Required',
  newHint: 'The post has no front matter yet. The first field that you fill in begins it.',
  choose: 'Choose…',
  otherChoice: 'Other…',
  otherLabel: (label: string) => `${label}: another value`,
  remove: 'Remove this field',
  removeLabel: (label: string) => `Remove this field: ${label}`,
  others: 'Other fields',
  othersHint: 'The site does not ask for them. They stay as they are unless you change them here.',
  inText: 'This is more than the form can show. Edit it in the text.',
  showInText: 'Show in the text',
  useValue: (value: string) => `Write ${value}`,
  lockedField: 'Can’t be edited until the front matter can be read.',
  refused: {
    'broken-front-matter': 'Not written: the front matter can’t be read there. Repair it first.',
    'no-place': 'Not written: the site has no place for this field in this text.',
    'not-writable': 'Not written: it would not read back as what you typed. Edit it in the text.',
  },

  date: {
    day: 'Day',
    time: 'Time',
    zone: 'Zone',
    noZoneUtc: 'None (the site reads UTC)',
    noZone: 'None',
    utc: 'UTC',
    offset: (text: string, zone: string) => `${text} (${zone})`,
    shown: (text: string) => `The page will show: ${text}`,
    shownOther: (text: string) => `The page will show: ${text}. That is another day than the one above.`,
    written: (text: string) => `In the text: ${text}`,
    unreadable: 'This can’t be read as a date.',
  },

  list: {
    item: (label: string, place: number) => `${label}, ${place}`,
    add: 'Add one',
    addLabel: (label: string) => `Add one to ${label}`,
    up: (place: number) => `Move ${place} up`,
    down: (place: number) => `Move ${place} down`,
    remove: (place: number) => `Remove ${place}`,
    hint: 'Alt and an arrow key move an item.',
  },

  image: {
    prefix: (prefix: string) => `Pictures of the site lie in ${prefix}`,
  },

  broken: {
    title: 'The front matter can’t be read',
    line: (line: number) => `Line ${line}:`,
    after: 'After the fix:',
    hint: 'Nothing is lost. Fields that can still be read stay editable.',
    moved: 'The text there has just changed. Look again.',
  },
  unclosed: {
    title: 'The front matter never ends',
    text: 'It starts with a line of marks, but no such line ends it, so that a site would print it as text.',
  },

  file: 'File',
  fileName: 'File name',
  fileNameHint: 'It follows the title and the date until you change it.',
  fileNameGiven: 'It was given, so it does not follow the title and the date.',
  fileNameSuggested: (name: string) => `Use ${name}`,
  path: 'In the repository',
  address: 'On the site',
  addressUnknown: 'Not known: the file is not named as the site names its posts.',

  about: 'About the text',
  created: 'Draft made',
  edited: 'Last edited',
  length: 'Length',
  lineEndings: 'Line ends',
  lineEnding: {
    none: 'One line',
    lf: 'As on Linux and macOS (LF)',
    crlf: 'As on Windows (CRLF)',
    cr: 'As on old Macs (CR)',
    mixed: 'Mixed, kept as they are',
  },
  mark: 'Byte-order mark',
  markYes: 'Yes, kept at the start of the file',
  frontMatter: 'Front matter',
  frontMatterState: {
    none: 'None',
    yaml: 'YAML',
    toml: 'TOML',
    unclosed: 'Never closed',
  },
  when: (at: number) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at),
} as const;
