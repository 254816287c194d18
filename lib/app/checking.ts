import type { Finding } from '../checks/check.ts';
import type { Fact } from '../checks/fact.ts';
import type { Stop } from '../draft/clock.ts';
import type { Site } from '../sites/site.ts';

/** A post to be checked, and what is known of it. */
export interface CheckRequest {
  /** Counts up; the answer has the same. */
  readonly revision: number;
  readonly source: string;
  readonly site: Site;
  /** YYYY-MM-DD, where the person is. */
  readonly today: string;
  readonly fileName: string | null;
  /** Words that people have said are right. */
  readonly words: readonly string[];
}

export type CheckAnswer =
  | {
      readonly state: 'checked';
      readonly revision: number;
      readonly findings: readonly Finding[];
      readonly facts: readonly Fact[];
      /** False while the dictionary and what else is large are being loaded; another answer will follow. */
      readonly isComplete: boolean;
    }
  /** The checks stopped or took too long; they begin anew with the next request. */
  | { readonly state: 'failed'; readonly revision: number; readonly reason: 'broken' | 'too-slow' };

/** Checks posts somewhere that does not hold up typing. */
export interface Checking {
  /** While one request is at work the newest of the others waits; those in between are never answered. */
  ask(request: CheckRequest): void;
  stop: Stop;
}

export type OpenChecking = (onAnswer: (answer: CheckAnswer) => void) => Checking;
