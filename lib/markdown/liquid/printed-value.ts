import { Moment } from './moment.ts';

/** A value as an output prints it: nothing for nothing, and a list without separators. */
export function printedValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(printedValue).join('');
  if (value instanceof Moment || typeof value !== 'object') return String(value);
  // Liquid's own values, such as `forloop` and `empty`, say what they are; front matter's groups do not.
  const own: unknown = value.valueOf();
  return own === value ? JSON.stringify(value) : printedValue(own);
}
