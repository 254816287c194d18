/**
 * `npm run checks:recall -- FILE [--site-of REPO=SITE …] [--found]`: how many of the mistakes that organizers
 * corrected later the checks would have found before. FILE lists the corrections (tests/commands/checks/
 * correction.ts says how); SITE is the id of a site or the file of a site's record; `files.txt` in a folder beside
 * FILE that is named like the repository lists the site's files. `--found` also shows what was found.
 */
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { completeContext } from '../../lib/cli/check-context.ts';
import { type Mark, readCorrections } from './checks/correction.ts';
import { siteOf } from './checks/correction-site.ts';
import { filesIn, siteNamed } from './checks/given.ts';
import { type Recall, recall } from './checks/recall.ts';
import { shortened } from './checks/shortened.ts';

/** Which share of the corrections with that mark must be found, in percent. */
const GOALS: ReadonlyMap<Mark, number> = new Map([
  ['visible', 85],
  ['fact', 90],
]);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'site-of': { type: 'string', multiple: true }, found: { type: 'boolean' } },
});
const [list] = positionals;
if (list === undefined) throw new Error('Say which list: npm run checks:recall -- FILE');
process.exitCode = await measure(list);

async function measure(list: string): Promise<0 | 1> {
  const chosen = new Map((values['site-of'] ?? []).map(chosenSite));
  const recalls: Recall[] = [];
  for (const correction of readCorrections(list)) {
    const context = await completeContext({
      site: siteOf(correction, chosen),
      files: filesIn(join(dirname(resolve(list)), correction.repo)),
      fileName: correction.file,
      today: correction.date,
    });
    recalls.push(recall(correction, context));
  }
  const reached = [reportMark(recalls, 'visible'), reportMark(recalls, 'fact')];
  reportChoices(recalls);
  return reached.every(Boolean) ? 0 : 1;
}

function chosenSite(text: string) {
  const [repo = '', site = ''] = text.split('=');
  return [repo, siteNamed(site)] as const;
}

/** Whether the goal is reached. */
function reportMark(recalls: readonly Recall[], mark: 'visible' | 'fact'): boolean {
  const marked = recalls.filter(({ correction }) => correction.mark === mark);
  const missed = marked.filter(isMissed);
  const goal = GOALS.get(mark) ?? 0;
  const share = marked.length === 0 ? 100 : (100 * (marked.length - missed.length)) / marked.length;
  console.log(`${mark}: ${marked.length - missed.length} of ${marked.length} found`);
  console.log(`  ${share.toFixed(1)} %, the goal is ${goal} %\n`);
  reportClasses(marked);
  reportChecks(marked);
  if (values.found) for (const found of marked.filter((one) => !isMissed(one))) reportOne(found);
  for (const miss of missed) reportOne(miss);
  return share >= goal;
}

function isMissed({ touching }: Recall): boolean {
  return touching.length === 0;
}

function reportClasses(recalls: readonly Recall[]): void {
  const classes = Map.groupBy(
    recalls.flatMap((one) => one.correction.classes.map((name) => ({ name, one }))),
    ({ name }) => name,
  );
  for (const [name, members] of [...classes].toSorted(([, one], [, other]) => other.length - one.length)) {
    const found = members.filter(({ one }) => !isMissed(one)).length;
    console.log(`  ${`${found}/${members.length}`.padStart(7)}  ${name}`);
  }
  console.log();
}

/** Which checks found them: one that finds nearly all would be suspicious. */
function reportChecks(recalls: readonly Recall[]): void {
  if (recalls.some(({ correction }) => correction.mark === 'fact')) return;
  const counts = Map.groupBy(
    recalls.flatMap(({ touching }) => touching),
    (check) => check,
  );
  for (const [check, { length }] of [...counts].toSorted(([, one], [, other]) => other.length - one.length))
    console.log(`  ${String(length).padStart(7)}  by ${check}`);
  console.log();
}

function reportOne({ correction, touching }: Recall): void {
  const { repo, file, line, classes } = correction;
  console.log(
    `${touching.length === 0 ? 'missed' : 'found'}: ${repo}/${file}:${line} (${classes.join(', ')})`,
  );
  if (touching.length > 0) console.log(`  by ${touching.join(', ')}`);
  const { before, after } = shortened(correction);
  console.log(`  - ${before}\n  + ${after}\n`);
}

function reportChoices(recalls: readonly Recall[]): void {
  const choices = recalls.filter(({ correction }) => correction.mark === 'choice');
  const touched = choices.filter((one) => !isMissed(one)).length;
  console.log(`choice: an error or a warning touches ${touched} of ${choices.length} (only counted)`);
}
