import { DRAFT_RECORD_VERSION, type DraftRecord } from './catalog.ts';
import { JOURNAL_VERSION, type LatestText, type VersionReason, type VersionSummary } from './journal.ts';
import { isRecord } from './plain-data.ts';

/*
 * Narrow what was stored by this build or an earlier one. Each returns undefined for a shape that it does
 * not know, one of a newer build included; such a row is passed over and left as it is.
 */

export function readDraftRecord(stored: unknown): DraftRecord | undefined {
  if (!isRecord(stored) || stored.version !== DRAFT_RECORD_VERSION) return undefined;
  const { id, document, createdAt } = stored;
  if (typeof id !== 'string' || typeof document !== 'string' || typeof createdAt !== 'number')
    return undefined;
  return {
    version: DRAFT_RECORD_VERSION,
    id,
    document,
    name: textOr(stored.name, null),
    fileName: textOr(stored.fileName, null),
    title: textOr(stored.title, ''),
    words: numberOr(stored.words, 0),
    createdAt,
    editedAt: numberOr(stored.editedAt, createdAt),
    deletedAt: numberOr(stored.deletedAt, null),
  };
}

export function readLatestText(stored: unknown): LatestText | undefined {
  if (!isRecord(stored) || stored.version !== JOURNAL_VERSION) return undefined;
  const { at, text } = stored;
  if (typeof at !== 'number' || typeof text !== 'string') return undefined;
  return { version: JOURNAL_VERSION, at, text };
}

export function readVersionSummary(stored: unknown): VersionSummary | undefined {
  if (!isRecord(stored) || stored.version !== JOURNAL_VERSION) return undefined;
  const { id, at, reason, words, size } = stored;
  if (typeof id !== 'string' || typeof at !== 'number' || !isReason(reason)) return undefined;
  return { version: JOURNAL_VERSION, id, at, reason, words: numberOr(words, 0), size: numberOr(size, 0) };
}

const REASONS: Readonly<Record<VersionReason, true>> = {
  typing: true,
  opened: true,
  closed: true,
  restored: true,
  damaged: true,
};

function isReason(value: unknown): value is VersionReason {
  return typeof value === 'string' && Object.hasOwn(REASONS, value);
}

function textOr<Fallback>(value: unknown, fallback: Fallback): string | Fallback {
  return typeof value === 'string' ? value : fallback;
}

function numberOr<Fallback>(value: unknown, fallback: Fallback): number | Fallback {
  return typeof value === 'number' ? value : fallback;
}
