import type { Application } from '../lib/app/application.ts';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { Finding } from '../lib/checks/check.ts';
import type { FindingOptions, PlacedFinding } from '../lib/editor/findings.ts';
import { findingActions } from './finding-actions.ts';
import { keyLabel } from './key-label.ts';

/** What the cards in the editor say and do. */
export function editorFindings(
  application: Application,
  open: OpenDraft,
  onSwitchOff: (finding: Finding) => void,
): FindingOptions {
  const { messages, notices } = application;
  const { checks } = messages;
  const { fix, learn, explain } = findingActions(application, open);
  return {
    words: {
      card: checks.card,
      severity: checks.severity,
      learn: checks.learn,
      switchOff: checks.switchOff,
      why: checks.why,
    },
    wordOf: open.checks.wordToLearn,
    fix,
    learn,
    explain,
    switchOff: onSwitchOff,
    say: (finding) => {
      notices.say(
        finding
          ? `${checks.severity[finding.severity]}: ${finding.title}. ${finding.message} ${checks.cardKeys(keyLabel('Mod-.'))}`
          : checks.noFinding,
      );
    },
  };
}

/** The findings whose words are still as they were checked, where they stand now. */
export function placedFindings(open: OpenDraft): readonly PlacedFinding[] {
  const findings = open.checks.findings.value;
  const places = open.checks.placesNow(findings);
  return findings.flatMap((finding, index) => {
    const place = places[index];
    return place ? [{ from: place.from, to: place.to, finding }] : [];
  });
}
