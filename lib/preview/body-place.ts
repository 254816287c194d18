/** Where the body of a post stands in a page: in `parent`, before `end`, or at its end. */
export interface BodyPlace {
  readonly parent: Element;
  readonly end: ChildNode | null;
}
