import type { Attributes } from './attribute-list.ts';
import { escapeAttribute } from './escape.ts';

/** ` name="value"` for each; an empty id is left out. */
export function attributesOf(attributes: Attributes): string {
  if (attributes.size === 0) return '';
  let html = '';
  for (const [name, value] of attributes) {
    if (name !== 'id' || value.trim() !== '') html += ` ${name}="${escapeAttribute(value)}"`;
  }
  return html;
}

/** An element on a line of its own. */
export function blockOf(name: string, attributes: Attributes, inside: string): string {
  return `<${name}${attributesOf(attributes)}>${inside}</${name}>\n`;
}

/** An element with other blocks in it. */
export function parentOf(name: string, attributes: Attributes, inside: string): string {
  return `<${name}${attributesOf(attributes)}>\n${inside}</${name}>\n`;
}

/** An element in a line. */
export function spanOf(name: string, attributes: Attributes, inside: string): string {
  return `<${name}${attributesOf(attributes)}>${inside}</${name}>`;
}
