import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import * as Y from 'yjs';
import type { Finding } from '../checks/check.ts';
import type { SavingState } from '../draft/document-store.ts';
import type { Draft } from '../draft/draft.ts';
import { listVersions, restoreVersion, versionText } from '../draft/history.ts';
import type { VersionSummary } from '../draft/journal.ts';
import type { Heading } from '../markdown/outline.ts';
import type { TextEdit } from '../post/edit.ts';
import { safeFileName } from '../post/file-name.ts';
import type { FieldPath } from '../sites/site.ts';
import { beginEditStep, type EditStep } from './edit-step.ts';
import type { Environment } from './environment.ts';
import { createHandOver, type HandOver } from './hand-over.ts';
import type { Messages } from './messages/languages.ts';
import type { Notices } from './notices.ts';
import { createPostChecks, type PostChecks } from './post-checks.ts';
import { dayOf, factsOf, type PostFacts } from './post-facts.ts';
import { createPostPage, type PostPage } from './post-page.ts';
import { createPostSite, type PostSite } from './post-site.ts';
import { createPostWords, type PostWords } from './post-words.ts';
import type { Settings } from './settings.ts';

/** A draft on the desk: what its views show and what a person can do with it. */
export interface OpenDraft extends HandOver {
  readonly id: string;
  readonly text: Y.Text;
  /** Undoes this person's own edits, whichever view of the draft they were made in. */
  readonly undo: Y.UndoManager;
  readonly saving: ReadonlySignal<SavingState>;
  readonly origin: Draft['origin'];
  /** Why the history could not be kept, or null. */
  readonly historyProblem: Draft['notesProblem'];
  /** Another view found the stored document damaged and took another: this one must be opened anew. */
  readonly isReplaced: Draft['isReplaced'];
  /** Counts the changes of the text. */
  readonly revision: ReadonlySignal<number>;
  /** The text as it was when it last rested for a moment. */
  readonly settled: ReadonlySignal<string>;
  readonly facts: ReadonlySignal<PostFacts>;
  readonly outline: ReadonlySignal<readonly Heading[]>;
  readonly fileName: ReadonlySignal<string>;
  /** Whether the name was given, by a person or by the file that was opened: it follows the post no more. */
  readonly hasOwnFileName: ReadonlySignal<boolean>;
  /** The site that the post is for. */
  readonly site: PostSite;
  readonly checks: PostChecks;
  readonly words: PostWords;
  /** The page that the preview shows the post in. */
  readonly page: PostPage;
  /** The check whose page someone asked for. */
  readonly explained: Signal<ExplainedCheck | null>;
  /** Where the editor is asked to go; it takes the wish and empties the signal. */
  readonly wish: Signal<Selection | null>;
  /** What of the form is asked for; it takes the wish and empties the signal. */
  readonly formWish: Signal<FormWish | null>;
  /** Changes the text in one step of Undo. */
  edit(edits: readonly TextEdit[]): void;
  /** Begins a step of Undo that takes in every edit made through it, however long that lasts. */
  beginStep(): EditStep;
  setFileName(name: string): void;
  /** Stores what is waiting; false if the storage refuses, so that the text is in this window only. */
  save(): Promise<boolean>;
  readonly history: History;
  close(): Promise<void>;
}

export interface Selection {
  readonly from: number;
  readonly to: number;
}

export type ExplainedCheck = Pick<Finding, 'check' | 'title'>;

/** What a draft on the desk takes from the window around it. */
export interface Desk {
  readonly settings: ReadonlySignal<Settings>;
  readonly showReview: () => void;
}

/** A field of the form, or the choice of the site. */
export type FormWish = FieldPath | 'site';

export interface History {
  /** Changes when a version was added. */
  readonly added: ReadonlySignal<number>;
  versions(): Promise<readonly VersionSummary[]>;
  text(id: string): Promise<string | undefined>;
  restore(id: string): Promise<void>;
}

/** How long the text rests before anything slow looks at it, in milliseconds. */
const SETTLE = 250;

export function openOnDesk(
  environment: Environment,
  draft: Draft,
  messages: Messages,
  notices: Notices,
  desk: Desk,
): OpenDraft {
  const { source } = draft;
  const undo = new Y.UndoManager(source, {
    captureTimeout: 400,
    trackedOrigins: new Set([restoring, editing]),
  });
  const revision = signal(0);
  const settled = signal(source.toString());
  const about = signal(0);
  let stopTimer = () => {};

  const changed = () => {
    revision.value += 1;
    stopTimer();
    stopTimer = environment.clock.after(SETTLE, () => {
      settled.value = source.toString();
    });
  };
  const aboutChanged = () => {
    about.value += 1;
  };
  const stopLeaving = environment.host.onLeave(() => void draft.flush());
  source.observe(changed);
  draft.about.observe(aboutChanged);

  const site = createPostSite(draft);
  const facts = computed(() => factsOf(settled.value, dayOf(environment.clock.now()), site.site.value));
  const givenName = computed(() => {
    about.value;
    const given = draft.about.get('fileName');
    return typeof given === 'string' && given !== '' ? safeFileName(given) : null;
  });
  const fileName = computed(() => givenName.value ?? facts.value.suggestedFileName);

  const beginStep = () => beginEditStep(undo, (edits) => editSource(draft, edits));
  const edit = (edits: readonly TextEdit[]) => {
    const step = beginStep();
    step.edit(edits);
    step.end();
  };
  const words = createPostWords(draft, environment.clock);
  const checks = createPostChecks({
    environment,
    draft,
    site: site.site,
    fileName,
    settled,
    undo,
    words: words.list,
    name: () => desk.settings.peek().name,
    edit,
  });
  const page = createPostPage({ environment, site, fileName, settings: desk.settings, messages, notices });
  const handOver = createHandOver({
    environment,
    source: () => source.toString(),
    fileName,
    site: site.site,
    checks,
    messages,
    notices,
    showReview: desk.showReview,
  });

  return {
    id: draft.id,
    text: source,
    undo,
    saving: draft.saving,
    origin: draft.origin,
    historyProblem: draft.notesProblem,
    isReplaced: draft.isReplaced,
    revision,
    settled,
    facts,
    outline: outlineSignal(settled),
    fileName,
    hasOwnFileName: computed(() => givenName.value !== null),
    site,
    checks,
    words,
    page,
    explained: signal(null),
    wish: signal(null),
    formWish: signal(null),
    edit,
    beginStep,
    setFileName: (name) => draft.about.set('fileName', name.trim() === '' ? '' : safeFileName(name)),
    ...handOver,
    save: async () => {
      await draft.flush();
      return draft.saving.value.state !== 'failed';
    },
    history: {
      added: draft.versionsAdded,
      versions: () => listVersions(environment, draft.id),
      text: (id) => versionText(environment, draft.id, id),
      restore: async (id) => {
        undo.stopCapturing();
        await restoreVersion(environment, draft, id, restoring);
        undo.stopCapturing();
      },
    },
    close: async () => {
      stopTimer();
      stopLeaving();
      checks.stop();
      page.stop();
      site.stop();
      words.stop();
      source.unobserve(changed);
      draft.about.unobserve(aboutChanged);
      undo.destroy();
      await draft.close();
    },
  };
}

/** The origin of edits that a person made by something else than typing: a fix, a field of the form. */
const editing = Symbol('editing');

/** In one transaction, from the end to the start, so that each edit's range is still right. */
function editSource({ doc, source }: Draft, edits: readonly TextEdit[]): void {
  doc.transact(() => {
    for (const { from, to, insert } of edits.toSorted((one, other) => other.from - one.from)) {
      source.delete(from, to - from);
      source.insert(from, insert);
    }
  }, editing);
}

/** The origin of edits that put an older version back: this person's own, so that Undo takes them back. */
const restoring = Symbol('restoring a version');

/** The Markdown parser behind it is loaded when someone first looks at the outline. */
function outlineSignal(settled: ReadonlySignal<string>): ReadonlySignal<readonly Heading[]> {
  const parser = signal<((source: string) => readonly Heading[]) | null>(null, {
    watched: () => {
      void import('../markdown/outline.ts').then(({ outlineOf }) => {
        parser.value = outlineOf;
      });
    },
  });
  return computed(() => parser.value?.(settled.value) ?? []);
}
