import { counted, listed } from './format.ts';

const locale = 'en';

const places = { body: 'text', title: 'title', date: 'date', cover: 'picture' } as const;
type Place = keyof typeof places;

/** `the places of the title and the date` */
function placesOf(names: readonly Place[]): string {
  const parts = names.map((name) => `the ${places[name]}`);
  return `the ${names.length === 1 ? 'place' : 'places'} of ${listed(locale, parts)}`;
}

/** What is said about the page that the preview shows a post in, and what can be done with it. */
export const page = {
  bar: 'How the post is shown',

  status: {
    noSite: 'Choose the site of this post to see it as printed there.',
    chooseSite: 'Choose the site',
    own: (site: string) => `Afterword’s own page; the text as ${site} prints it`,
    matches: (site: string, taken: string) => `Matches ${site} as of ${taken}`,
    borrowed: (site: string, taken: string) => `The page of ${site} as of ${taken}`,
    day: (at: number) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at),
  },

  notes: {
    count: (count: number) => counted(locale, count, { one: '# note', other: '# notes' }),
    label: 'What is not known about this preview',
    late: 'The newest text takes too long to print. You see the page as it was before.',
    failed:
      'What prints the posts of this site could not be loaded. Your text is safe; reload this window to try again.',
    cards: (count: number) =>
      counted(locale, count, {
        one: 'This site runs code that Afterword cannot: # piece is shown as a card.',
        other: 'This site runs code that Afterword cannot: # pieces are shown as cards.',
      }),
    styles: (count: number) =>
      counted(locale, count, {
        one: '# style sheet of the page could not be kept on this device. Where it cannot be loaded, the page looks different.',
        other:
          '# style sheets of the page could not be kept on this device. Where they cannot be loaded, the page looks different.',
      }),
    guessed: (names: readonly Place[]) =>
      `Guessed: ${placesOf(names)}. The source of the borrowed post is not at hand; borrow from a post that you have as a draft, and nothing is guessed.`,
    unknown: (names: readonly Place[]) =>
      `Not known: ${placesOf(names)}. The borrowed post has none; borrow from a post that has.`,
  },

  look: 'Shown as',
  looks: { page: 'Page', list: 'In the list', link: 'As a link' },
  width: 'Width',
  widths: { fit: 'Fit', phone: 'Phone', tablet: 'Tablet', desktop: 'Desktop' },
  view: 'View',

  site: 'The site’s page',
  use: 'Use the site’s own page…',
  another: 'Take another page…',
  anew: 'Take it anew',
  forget: 'Forget it',
  forgotten: (site: string) => `The page of ${site} is no longer kept on this device.`,

  borrow: {
    title: 'Use the site’s own page',
    address: 'Address of any published post',
    example: (address: string) => `Such as ${address}`,
    exampleName: 'name-of-the-post',
    about: (host: string) =>
      `Afterword reads that one page, keeps its design on this device, and runs none of its scripts. The browser asks you once for permission to read ${host}.`,
    theSite: 'the site',
    submit: 'Use this page',
    working: (host: string) => `Reading the page from ${host}…`,
    again: 'Try again',
    cancel: 'Cancel',
    close: 'Close',
    failed: (why: string) => `Not taken: ${why}`,
    problems: {
      'no-address':
        'this is no address of a web page. Open a published post in the browser and copy its address from there.',
      'not-allowed': (host: string) =>
        `the browser did not give the permission to read ${host}. Try again and allow it, or go on with Afterword’s own page.`,
      offline: (host: string) =>
        `${host} did not answer. Look at the connection and the address. If the browser shows the post under another address, use that one.`,
      status: (status: number) =>
        status === 404
          ? 'the site has no page there. Open the post in the browser and copy its address from there.'
          : `the site answered with an error (${status}). Try again later, or with another post.`,
      'no-page':
        'that is not a page but a file, or it is larger than any page of a post. Use the address of a published post.',
      'no-body':
        'nothing on that page looks like a post. Use the address of one post, not of a list of them; a longer post is found more surely.',
      'not-kept':
        'this device has no room left for it, or the browser stores nothing here. Free some space and try again.',
    },
  },
} as const;
