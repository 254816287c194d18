import type { MadeDocument } from './document.ts';

/** How many of some documents came out the same. */
export interface Share {
  /** A kind, or two neighbouring ones: `fenced + quote`. */
  readonly name: string;
  readonly same: number;
  readonly all: number;
}

export interface MeasuredDocument extends Pick<MadeDocument, 'kinds'> {
  readonly isSame: boolean;
}

/** For each kind, of the documents that have it. The worst come first. */
export function sharesByKind(documents: readonly MeasuredDocument[]): readonly Share[] {
  return shares(documents, ({ kinds }) => kinds.map(({ id }) => id));
}

/** For each two kinds, of the documents in which the second follows the first. The worst come first. */
export function sharesByPair(documents: readonly MeasuredDocument[]): readonly Share[] {
  return shares(documents, ({ kinds }) =>
    kinds.slice(1).map((kind, index) => `${kinds[index]?.id} + ${kind.id}`),
  );
}

function shares(
  documents: readonly MeasuredDocument[],
  namesIn: (document: MeasuredDocument) => readonly string[],
): readonly Share[] {
  const found = new Map<string, Share>();
  for (const document of documents) {
    for (const name of new Set(namesIn(document))) {
      const { same, all } = found.get(name) ?? { same: 0, all: 0 };
      found.set(name, { name, same: same + (document.isSame ? 1 : 0), all: all + 1 });
    }
  }
  // Of two that never came out the same, the one that was tried more often says more.
  return [...found.values()].sort(
    (one, other) => one.same / one.all - other.same / other.all || other.all - one.all,
  );
}
