import type { CheckContext } from '../checks/check.ts';
import { createChecker } from '../checks/checker.ts';
import type { Site } from '../sites/site.ts';
import type { CheckAnswer, CheckRequest } from './checking.ts';

/** What is large and loaded behind the first answer. */
export type CheckKnowledge = { readonly [Part in 'spelling' | 'style']: NonNullable<CheckContext[Part]> };

interface RequestCheckerOptions {
  readonly load: () => Promise<CheckKnowledge>;
  readonly answer: (answer: CheckAnswer) => void;
  /** Is told of our own mistakes: a check that broke off, or knowledge that did not come. */
  readonly onFailure: (what: string, error: unknown) => void;
}

/**
 * The work of whoever answers requests: each at once with what is there, and the newest once more when the
 * dictionary and what else is large have come. What did not come is tried again with the next request.
 */
export function createRequestChecker(options: RequestCheckerOptions): (request: CheckRequest) => void {
  const checker = createChecker({ onFailure: ({ id }, error) => options.onFailure(`check ${id}`, error) });
  const sameSite = rememberSite();
  let knowledge: CheckKnowledge | null = null;
  let isLoading = false;
  let newest: CheckRequest | null = null;

  const answer = ({ revision, source, site, words, today, fileName }: CheckRequest): void => {
    const result = checker.check(source, {
      site: sameSite(site),
      files: null,
      today,
      fileName,
      words: new Set(words),
      spelling: knowledge?.spelling ?? null,
      style: knowledge?.style ?? null,
    });
    options.answer({ state: 'checked', revision, ...result, isComplete: knowledge !== null });
  };
  const load = async (): Promise<void> => {
    isLoading = true;
    try {
      knowledge = await options.load();
      if (newest) answer(newest);
    } catch (error) {
      options.onFailure('dictionary and style', error);
    }
    isLoading = false;
  };

  return (request) => {
    newest = request;
    answer(request);
    if (!knowledge && !isLoading) void load();
  };
}

/** Gives the same object for an equal site, by which the checker knows that what it found still holds. */
function rememberSite(): (site: Site) => Site {
  let known: { readonly json: string; readonly site: Site } | null = null;
  return (site) => {
    const json = JSON.stringify(site);
    if (known?.json !== json) known = { json, site };
    return known.site;
  };
}
