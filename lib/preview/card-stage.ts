import type { PrintedHead } from '../markdown/print.ts';
import type { Site } from '../sites/site.ts';
import { type Card, linkPage, listPage } from './card-page.ts';
import type { Cleaner } from './cleaner.ts';
import { coverIn } from './cover.ts';
import { layPage } from './lay-page.ts';
import type { Media } from './media.ts';
import type { ShownPost } from './shown-post.ts';
import type { Stage } from './stage.ts';
import type { PreviewWords } from './words.ts';

export interface CardStageOptions {
  readonly frame: Document;
  readonly kind: 'list' | 'link';
  readonly site: Site;
  readonly base: string | null;
  readonly clean: Cleaner;
  readonly media: Media;
  readonly words: PreviewWords;
}

/** Shows what the site's list of posts, or a link to the post, has of it. */
export function createCardStage(options: CardStageOptions, first: ShownPost): Stage {
  const { frame, kind, site, clean, media, words } = options;
  const showCover = coverIn(options);
  let post = first;
  let intro: string | null | undefined;

  const pictureOf = ({ cover, linkPicture }: PrintedHead) =>
    kind === 'list' ? (cover ?? linkPicture) : linkPicture;

  function draw(): void {
    intro = post.intro;
    const nodes = intro === null ? [] : clean([intro]).flat();
    media.withhold(nodes);
    const { head } = post;
    const shown = pictureOf(head);
    const card: Card = { head, picture: shown, intro: nodes, site, words };
    layPage(frame, kind === 'list' ? listPage(card) : linkPage(card));
    const picture = frame.querySelector('.card-picture img');
    if (picture) showCover(picture, shown);
  }

  draw();
  return {
    show(change, changed) {
      post = changed;
      if (change.head || post.intro !== intro) draw();
    },
    offsetOf(target) {
      // A node of this type is an element; its class belongs to another window.
      const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
      const part = element?.closest<HTMLElement>('[data-part]')?.dataset.part;
      if (part === 'title' || part === 'date') return post.head[part]?.from ?? null;
      if (part === 'cover') return pictureOf(post.head)?.from ?? null;
      return part === 'intro' ? (post.positions[0] ?? null) : null;
    },
    place: () => null,
    scrollTo() {},
    stop() {},
  };
}
