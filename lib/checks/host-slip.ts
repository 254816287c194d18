import { isOneStepFrom } from './edit-distance.ts';

/** The host that was meant by one that is a slip of the finger away from it, or null. */
export function meantHost(host: string, candidates: Iterable<string>): string | null {
  const typed = partsOf(host);
  if (!typed) return null;
  for (const candidate of candidates) {
    const known = partsOf(candidate);
    if (known && isSlip(typed, known)) return typed.before + known.domain + known.top;
  }
  return null;
}

/** `docs.`, `python`, `.org` */
interface HostParts {
  readonly before: string;
  readonly domain: string;
  readonly top: string;
}

const parts = /^((?:[^.]{1,63}\.){0,8})([^.]{1,63})(\.[^.]{1,63})$/;

function partsOf(host: string): HostParts | null {
  const found = parts.exec(host);
  return found && { before: found[1] ?? '', domain: found[2] ?? '', top: found[3] ?? '' };
}

/** Short names are often one step from each other. */
const SHORTEST = 6;
/** One so long is the same name even if it ends otherwise: `fostodon.com`. */
const LONG = 8;

function isSlip(typed: HostParts, known: HostParts): boolean {
  const { length } = known.domain;
  if (length < SHORTEST || Math.abs(typed.domain.length - length) > 1) return false;
  // Of last year or of this one: no slip.
  if (digitsOf(typed) !== digitsOf(known)) return false;
  if (typed.domain === known.domain) return typed.top !== known.top && isTopSlip(typed.top, known.top);
  if (typed.top !== known.top && length < LONG) return false;
  return isOneStepFrom(typed.domain, known.domain);
}

function digitsOf({ domain }: HostParts): string {
  return domain.replace(/\D/g, '');
}

/** `.con` for `.com`, but not one country for another. */
function isTopSlip(typed: string, known: string): boolean {
  return SLIPPED_TOPS.has(typed) && isOneStepFrom(typed, known);
}

const SLIPPED_TOPS: ReadonlySet<string> = new Set(
  '.con .cmo .ocm .comm .cpm .vom .xom .om .cm .ogr .rog .orgg .og .ort .nte .ent .nett .nt .ne .edi'.split(
    ' ',
  ),
);
