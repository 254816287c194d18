/** What the preview says in the place of what it does not show. */
export interface PreviewWords {
  /** Something was left out; `what` names it as the source does: `<script>`, or `onclick, href`. */
  leftOut(what: string): string;
  /** On the card of a video. */
  video(title: string, host: string): string;
  /** The title of a video that the post gives none. */
  readonly untitledVideo: string;
  /** On the card of any other page that the post shows inside itself. */
  embedded(host: string): string;
  /** What a task list's box is called by screen readers. */
  task(isDone: boolean): string;
  /** A picture, film or sound whose address is relative to the site. */
  missingPicture(address: string): string;
  /** In the list and on the card of a shared link: what the post has none of. */
  readonly without: {
    readonly title: string;
    readonly date: string;
    readonly picture: string;
    /** The site takes no excerpt from this post. */
    readonly excerpt: string;
    readonly description: string;
    /** The site has no address. */
    readonly host: string;
  };
}
