import type { JsonValue } from './json.ts';
import type { ConferenceEvent, CoverRule, FieldSchema, Site } from './site.ts';
import { siteTemplates } from './templates/site-templates.ts';

/** What is not the same as in the year before. */
export interface YearFacts {
  readonly year: number;
  readonly days: ConferenceEvent['days'];
  readonly zone?: string;
  /** Left out: it is safe in this zone too. */
  readonly usualTime?: string;
  /** Changes of the fields, by key; null takes a field away. */
  readonly fields: Readonly<Record<string, Partial<FieldSchema> | null>>;
  readonly cover?: CoverRule;
  /** In place of all variables of the other year. */
  readonly variables: Readonly<Record<string, JsonValue>>;
  readonly knownHosts: readonly string[];
  readonly names: readonly string[];
}

/**
 * The record of the same conference in another year: wherever a name or an address has the year of `site`, it
 * has the other one, and the rest is taken over. The record must have an event.
 */
export function anotherYear(site: Site, facts: YearFacts): Site {
  const { writing, excerpt, fields, date } = site;
  if (!writing.event) throw new Error(`${site.id} is not of one event`);
  const event: ConferenceEvent = { ...writing.event, year: facts.year, days: facts.days };
  const renamed = inYear(writing.event.year, facts.year);
  return {
    ...site,
    id: renamed(site.id),
    name: renamed(site.name),
    address: site.address && renamed(site.address),
    zone: facts.zone ?? site.zone,
    repository: site.repository && { ...site.repository, name: renamed(site.repository.name) },
    fields: { ...fields, schema: changed(fields.schema, facts.fields) },
    date: date && { ...date, usualTime: facts.usualTime ?? date.usualTime },
    cover: facts.cover ?? site.cover,
    liquid: { site: facts.variables },
    writing: {
      ...writing,
      event,
      ownHosts: writing.ownHosts.map(renamed),
      knownHosts: facts.knownHosts,
      names: facts.names,
    },
    templates: siteTemplates({
      conference: `${event.name} ${event.year}`,
      firstHeading: writing.firstHeading,
      excerpt,
      days: event.days,
      hasTables: true,
    }),
  };
}

function inYear(year: number, other: number): (text: string) => string {
  return (text) => text.replaceAll(String(year), String(other));
}

function changed(schema: FieldSchema, changes: YearFacts['fields']): FieldSchema {
  const kept = Object.entries(schema.properties ?? {}).filter(([key]) => changes[key] !== null);
  return {
    ...schema,
    properties: Object.fromEntries(kept.map(([key, field]) => [key, { ...field, ...changes[key] }])),
  };
}
