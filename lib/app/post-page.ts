import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Stop } from '../draft/clock.ts';
import { StorageError } from '../draft/storage-problem.ts';
import { sheetsElsewhere } from '../page/page-gaps.ts';
import type { Shell } from '../page/shell.ts';
import { postAddress } from '../sites/file-rule.ts';
import type { Site } from '../sites/site.ts';
import type { Environment } from './environment.ts';
import type { Messages } from './messages/languages.ts';
import type { Notices } from './notices.ts';
import type { BorrowProblem } from './page-library.ts';
import { type PageNote, type PreviewWork, type Printed, pageNotes } from './page-notes.ts';
import type { PostSite } from './post-site.ts';
import type { PageWidth, Settings } from './settings.ts';

/** The page that the preview shows a post in, and how it is looked at. */
export interface PostPage {
  /** The site's own page, if it was borrowed; loaded when someone first looks at it. */
  readonly shell: ReadonlySignal<Shell | null>;
  readonly borrowing: ReadonlySignal<BorrowState>;
  /** The page, until another look is asked for: who opens a draft again means to see the post. */
  readonly look: ReadonlySignal<PageLook>;
  readonly width: ReadonlySignal<PageWidth>;
  readonly status: ReadonlySignal<PageStatus>;
  /** What keeps the preview from being the site's page, the gravest first. */
  readonly notes: ReadonlySignal<readonly PageNote[]>;
  /** An address to begin with when the person is asked for a published post; may be empty or unfinished. */
  guessAddress(): string;
  /** What addresses of the site's posts look like, with the given name for that of the post; null if unknown. */
  exampleAddress(name: string): string | null;
  /**
   * Takes the page around a published post, in a click: see PageLibrary. False if that failed; `borrowing` then says
   * why.
   */
  borrow(address: string): Promise<boolean>;
  /** Forgets why the last page could not be borrowed. */
  dismiss(): void;
  /** Goes back to Afterword's own page. */
  forget(): Promise<void>;
  chooseLook(look: PageLook): void;
  chooseWidth(width: PageWidth): void;
  /** The preview says how its work goes. */
  setWork(work: PreviewWork): void;
  /** The preview has printed the post. */
  setPrinted(printed: Printed): void;
}

/** On its page, in the site's list of posts, or as the card of a shared link. */
export const pageLooks = ['page', 'list', 'link'] as const;
export type PageLook = (typeof pageLooks)[number];

export type BorrowState =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly address: string }
  | { readonly state: 'failed'; readonly address: string; readonly problem: BorrowProblem };

export type PageStatus =
  /** No site was chosen: nobody knows how the post will be printed. */
  | { readonly state: 'no-site' }
  | { readonly state: 'own'; readonly site: string }
  /** `taken`: when, in ms since the epoch. */
  | { readonly state: 'borrowed'; readonly site: string; readonly taken: number };

/** In CSS pixels; null: as wide as there is room. */
export const widthInPixels: Readonly<Record<PageWidth, number | null>> = {
  fit: null,
  phone: 390,
  tablet: 820,
  desktop: 1280,
};

interface PostPageOptions {
  readonly environment: Pick<Environment, 'pages' | 'settings'>;
  readonly site: PostSite;
  readonly fileName: ReadonlySignal<string>;
  readonly settings: ReadonlySignal<Settings>;
  readonly messages: Messages;
  readonly notices: Notices;
}

export function createPostPage(options: PostPageOptions): PostPage & { stop: Stop } {
  const { environment, site, settings, messages, notices } = options;
  const { pages } = environment;
  const { shell, put, stop } = followShell(options);
  const borrowing = signal<BorrowState>({ state: 'idle' });
  const work = signal<PreviewWork>('loading');
  const printed = signal<Printed | null>(null);
  const look = signal<PageLook>('page');
  const siteNow = site.site;
  // A page is long, and its notes are made at every key press.
  const sheets = computed(() => (shell.value ? sheetsElsewhere(shell.value) : 0));
  const notes = notesSignal(() =>
    pageNotes({
      shell: shell.value,
      sheetsElsewhere: sheets.value,
      work: work.value,
      printed: printed.value,
    }),
  );

  return {
    shell,
    borrowing,
    look,
    width: computed(() => settings.value.previewWidth),
    status: computed(() => statusOf(site, shell.value)),
    notes,
    guessAddress: () => shell.peek()?.address ?? guessAddress(siteNow.peek(), site, options.fileName.peek()),
    exampleAddress: (name) => exampleAddress(siteNow.peek(), name),
    borrow: async (address) => {
      const wanted = siteNow.peek();
      borrowing.value = { state: 'working', address };
      // Should it fail in a way that nobody thought of, it is over all the same.
      let next: BorrowState = { state: 'idle' };
      try {
        const answer = await pages.borrow(address, wanted);
        if (answer.state === 'borrowed') put(answer.shell, wanted.id);
        else next = { state: 'failed', address, problem: answer.problem };
        return answer.state === 'borrowed';
      } finally {
        borrowing.value = next;
      }
    },
    dismiss: () => {
      if (borrowing.peek().state === 'failed') borrowing.value = { state: 'idle' };
    },
    forget: async () => {
      const { id, name } = siteNow.peek();
      try {
        await pages.forget(id);
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        notices.problem(messages.notice.failed);
        return;
      }
      put(null, id);
      notices.done(messages.page.forgotten(name));
    },
    chooseLook: (chosen) => {
      look.value = chosen;
    },
    chooseWidth: (previewWidth) => void environment.settings.change({ previewWidth }),
    setWork: (next) => {
      work.value = next;
    },
    setPrinted: (next) => {
      printed.value = next;
    },
    stop,
  };
}

/** The borrowed page of the draft's site. Nothing is read before someone looks at it. */
function followShell({ environment: { pages }, site }: PostPageOptions) {
  const loaded = signal<{ readonly site: string; readonly shell: Shell | null } | null>(null, {
    watched: () => void follow(),
  });
  let stopFollowing: Stop | null = null;

  const load = async (id: string): Promise<void> => {
    const shell = await pages.load(id);
    if (id === site.site.peek().id) loaded.value = { site: id, shell };
  };
  function follow(): void {
    if (stopFollowing) return;
    const stopChanges = pages.onChange((id) => void load(id));
    const stopSite = effect(() => void load(site.site.value.id));
    stopFollowing = () => {
      stopChanges();
      stopSite();
    };
  }
  return {
    // Until the page of a new site is there, that of the last one must not stand around its posts.
    shell: computed(() => (loaded.value?.site === site.site.value.id ? loaded.value.shell : null)),
    put: (shell: Shell | null, id: string) => {
      if (id === site.site.peek().id) loaded.value = { site: id, shell };
    },
    stop: () => stopFollowing?.(),
  };
}

/** The post is printed at every key press; what is said of that stays the same thing as long as it says the same. */
function notesSignal(read: () => readonly PageNote[]): ReadonlySignal<readonly PageNote[]> {
  let last: readonly PageNote[] = [];
  return computed(() => {
    const next = read();
    if (JSON.stringify(next) !== JSON.stringify(last)) last = next;
    return last;
  });
}

function statusOf(site: PostSite, shell: Shell | null): PageStatus {
  const { id, name } = site.site.value;
  if (site.state.value.state !== 'chosen' || id === 'plain') return { state: 'no-site' };
  return shell ? { state: 'borrowed', site: name, taken: shell.taken } : { state: 'own', site: name };
}

/** Of the post itself if its file came from the repository, so that it may be published; else where posts begin. */
function guessAddress(site: Site, { path }: PostSite, fileName: string): string {
  const own = path.peek() === null ? null : postAddress(fileName, site);
  if (own !== null) return own;
  const pattern = site.posts.address ?? '/';
  return site.address === null ? '' : site.address + pattern.slice(0, startOfName(pattern));
}

function exampleAddress({ address, posts }: Site, name: string): string | null {
  if (address === null || posts.address === null) return null;
  const values: Readonly<Record<string, string>> = { slug: name, year: '2026', month: '01', day: '31' };
  return address + posts.address.replace(/\{(\w+)\}/g, (whole, part) => values[part] ?? whole);
}

function startOfName(pattern: string): number {
  const at = pattern.indexOf('{');
  return at === -1 ? pattern.length : at;
}
