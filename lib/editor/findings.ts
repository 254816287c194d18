import { type Diagnostic, forEachDiagnostic, setDiagnostics } from '@codemirror/lint'; // 4 kB gzip: marks that follow the text, and the card over them
import { type EditorState, type Extension, Prec } from '@codemirror/state';
import {
  activateHover,
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  keymap,
  tooltips,
} from '@codemirror/view';
import type { Finding } from '../checks/check.ts';
import type { Range } from '../post/split.ts';
import { type CardOptions, findingCard } from './finding-card.ts';
import { findingTheme } from './finding-theme.ts';

/** A finding and where it stands in the text as it is now. */
export interface PlacedFinding extends Range {
  readonly finding: Finding;
}

export interface FindingOptions extends CardOptions {
  /** Tells assistive technology of the finding that a key led to, or null that there is none. */
  say(finding: Finding | null): void;
}

/** What the checks have found, as marks in the text with a card for each. */
export interface FindingMarks {
  readonly extension: Extension;
  /** Takes the place of what was shown before; does nothing to the view if that is the same. */
  show(view: EditorView, findings: readonly PlacedFinding[]): void;
}

/** F8 and Shift-F8 go to the next and the previous finding; Mod-. goes into the card at the cursor. */
export function findingMarks(options: FindingOptions): FindingMarks {
  let shown: readonly PlacedFinding[] = [];
  let marks: readonly Mark[] = [];
  const mark = (placed: PlacedFinding, index: number): Mark => ({
    from: placed.from,
    to: placed.to,
    severity: placed.finding.severity,
    message: placed.finding.message,
    index,
    renderMessage: (view) => findingCard(view, () => sameIn(shown, placed, index), options),
  });
  const go = (pick: Pick) => (view: EditorView) => {
    const places = placesOf(view.state, marks);
    const place = pick(places, view.state.selection.main.from);
    options.say(place ? (shown[place.index]?.finding ?? null) : null);
    if (place) goTo(view, place);
    return true;
  };
  const enter = (view: EditorView) => {
    const { from, to } = view.state.selection.main;
    const place = placesOf(view.state, marks).find((each) => each.from <= to && each.to >= from);
    if (!place) options.say(null);
    else if (!focusCard(view)) {
      showCard(view, place);
      focusCard(view);
    }
    return true;
  };

  return {
    extension: [
      findingTheme,
      tooltips({ tooltipSpace: windowWithin }),
      Prec.highest(keymap.of([{ key: 'Escape', run: closeCard }])),
      keymap.of([
        { key: 'F8', run: go(nextOf), shift: go(previousOf), preventDefault: true },
        { key: 'Mod-.', run: enter, preventDefault: true },
      ]),
    ],
    show: (view, findings) => {
      const isSame = isShown(placesOf(view.state, marks), shown, findings);
      shown = findings;
      if (isSame) return;
      marks = findings.map(mark);
      view.dispatch(setDiagnostics(view.state, marks));
    },
  };
}

/** A card keeps away from the edges of the window by as much, in CSS pixels. */
const MARGIN = 8;

function windowWithin() {
  return { top: MARGIN, left: MARGIN, bottom: innerHeight - MARGIN, right: innerWidth - MARGIN };
}

/** `index`: of the finding in the list that is shown. */
interface Mark extends Diagnostic {
  readonly index: number;
}

/** Where a mark stands now. */
interface MarkPlace extends Range {
  readonly index: number;
}

/** In the order of the text. Marks whose text was deleted are gone. */
function placesOf(state: EditorState, marks: readonly Mark[]): readonly MarkPlace[] {
  const indexes = new Map<Diagnostic, number>(marks.map((mark) => [mark, mark.index]));
  const places: MarkPlace[] = [];
  forEachDiagnostic(state, (diagnostic, from, to) => {
    const index = indexes.get(diagnostic);
    if (index !== undefined) places.push({ index, from, to });
  });
  return places.sort((one, other) => one.from - other.from || one.to - other.to);
}

function isShown(
  places: readonly MarkPlace[],
  shown: readonly PlacedFinding[],
  findings: readonly PlacedFinding[],
): boolean {
  if (places.length !== findings.length || shown.length !== findings.length) return false;
  return places.every(({ index, from, to }) => {
    const next = findings[index];
    const last = shown[index];
    return next?.from === from && next.to === to && last !== undefined && isAlike(last.finding, next.finding);
  });
}

/**
 * The finding of an open card in the list that has come since, whose fixes are of the newer text; the card's own
 * if that list has it no more. In an equal list it has the same index.
 */
function sameIn(shown: readonly PlacedFinding[], { finding, from }: PlacedFinding, index: number): Finding {
  const atIndex = shown[index];
  if (atIndex && isAlike(atIndex.finding, finding)) return atIndex.finding;
  return shown.find((each) => each.from === from && isAlike(each.finding, finding))?.finding ?? finding;
}

/** Whether the cards of both say the same. */
function isAlike(one: Finding, other: Finding): boolean {
  return (
    one.check === other.check &&
    one.severity === other.severity &&
    one.message === other.message &&
    one.fixes.length === other.fixes.length &&
    one.fixes.every(({ title }, index) => title === other.fixes[index]?.title)
  );
}

type Pick = (places: readonly MarkPlace[], cursor: number) => MarkPlace | undefined;

const nextOf: Pick = (places, cursor) => places.find(({ from }) => from > cursor) ?? places[0];
const previousOf: Pick = (places, cursor) => places.findLast(({ from }) => from < cursor) ?? places.at(-1);

function goTo(view: EditorView, place: MarkPlace): void {
  view.dispatch({
    selection: { anchor: place.from, head: place.to },
    effects: EditorView.scrollIntoView(place.from, { y: 'nearest', yMargin: 48 }),
    userEvent: 'select',
  });
  showCard(view, place);
}

/** It stays until the text changes or the cursor leaves the place. */
function showCard(view: EditorView, { from, to }: Range): void {
  view.dispatch({ effects: closeHoverTooltips });
  activateHover(view, from, 1, {
    until: ({ docChanged, newSelection: { main } }) => docChanged || main.to < from || main.from > to,
  });
}

function closeCard(view: EditorView): boolean {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: closeHoverTooltips });
  return true;
}

function focusCard(view: EditorView): boolean {
  const button = view.dom.querySelector<HTMLElement>('.cm-finding button');
  button?.focus();
  return button !== null;
}
