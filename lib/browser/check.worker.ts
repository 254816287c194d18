import type { CheckRequest } from '../app/checking.ts';
import { type CheckKnowledge, createRequestChecker } from '../app/request-checker.ts';

const check = createRequestChecker({
  load,
  answer: (answer) => self.postMessage(answer),
  onFailure: (what, error) => console.error(`Afterword: ${what} failed`, error),
});

self.addEventListener('message', (event: MessageEvent<CheckRequest>) => check(event.data));

/** 200 kB gzip of dictionary and 150 kB of style, each a file of its own beside the worker's. */
async function load(): Promise<CheckKnowledge> {
  const [{ createSpelling }, { loadDictionary }, { createStyleEngine }] = await Promise.all([
    import('../checks/spelling/dictionary.ts'),
    import('./dictionary.ts'),
    import('../checks/style/engine.ts'),
  ]);
  return { spelling: createSpelling(await loadDictionary()), style: createStyleEngine() };
}
