import type { Application } from '../lib/app/application.ts';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { Finding, Fix } from '../lib/checks/check.ts';
import type { Range } from '../lib/post/split.ts';

/** What can be done about a finding, wherever it is shown. */
export interface FindingActions {
  fix(fix: Fix): void;
  fixSafe(): void;
  goTo(range: Range): void;
  learn(word: string): void;
  explain(finding: Finding): void;
}

/** Says so where the text has just been changed: then a new answer is on its way. */
export function findingActions({ messages, notices }: Application, open: OpenDraft): FindingActions {
  const { checks } = messages;
  return {
    fix: (fix) => {
      if (!open.checks.fix(fix)) notices.done(checks.moved);
    },
    fixSafe: () => {
      const count = open.checks.fixSafe();
      notices.done(count === 0 ? checks.moved : checks.fixed(count));
    },
    goTo: (range) => {
      const [place] = open.checks.placesNow([range]);
      if (place) open.wish.value = place;
      else notices.done(checks.moved);
    },
    learn: (word) => {
      open.words.learn(word);
      notices.done(checks.learnt(word), {
        label: messages.notice.undo,
        run: () => open.words.forget(word),
      });
    },
    explain: (finding) => {
      open.explained.value = finding;
    },
  };
}
