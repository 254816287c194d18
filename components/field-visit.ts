import { useState } from 'preact/hooks';
import type { FormField } from '../lib/app/form-rows.ts';
import type { PostForm } from '../lib/app/post-form.ts';
import type { Finding } from '../lib/checks/check.ts';

interface FieldVisit {
  /** Those to be shown now. */
  readonly findings: readonly Finding[];
  readonly enter: () => void;
  readonly leave: (event: FocusEvent) => void;
}

/**
 * Nobody is told what is wrong with a value while they are still typing it, nor that a field is empty before
 * they have been there. One visit is one step of Undo.
 */
export function useFieldVisit(form: PostForm, field: FormField): FieldVisit {
  const [seen, setSeen] = useState<readonly string[] | null>(null);
  const [wasThere, setWasThere] = useState(false);
  const all = form.findings(field).filter((finding) => !isShownByControl(field, finding));
  const isHeldBack = !wasThere && field.isPresent && isEmpty(field);
  const shown = isHeldBack ? [] : all;
  return {
    findings: seen ? shown.filter((finding) => seen.includes(keyOf(finding))) : shown,
    enter: () => {
      if (!seen) setSeen(shown.map(keyOf));
    },
    leave: ({ currentTarget, relatedTarget }) => {
      const isInside =
        currentTarget instanceof Node &&
        relatedTarget instanceof Node &&
        currentTarget.contains(relatedTarget);
      if (isInside) return;
      setSeen(null);
      setWasThere(true);
      form.leave();
    },
  };
}

function keyOf({ check, message }: Finding): string {
  return `${check} ${message}`;
}

function isEmpty({ control }: FormField): boolean {
  return 'text' in control && control.text.trim() === '';
}

/** A date says itself which day the page will show. */
function isShownByControl({ control }: FormField, { check }: Finding): boolean {
  return (
    control.control === 'date' &&
    control.reading.state === 'read' &&
    control.reading.isOtherDay &&
    check === 'wrong-day'
  );
}
