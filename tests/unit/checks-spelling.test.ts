import { expect, test } from 'vitest';
import { checkPost, createChecker } from '../../lib/checks/checker.ts';
import { spelling } from '../../lib/checks/text/spelling.ts';
import { englishSpelling } from '../support/check-libraries.ts';
import { contextFor, expectFound, fixed } from '../support/check-notation.ts';
import { threadTime } from '../support/thread-time.ts';

const context = contextFor('djangocon-us-2024', { spelling: englishSpelling });

test.each([
  ['a letter too few', 'We ⟦recive⟧ talks.'],
  ['letters swapped', 'We ⟦recieve⟧ talks.'],
  ['a letter too many', 'Our ⟦sponssors⟧ are here.'],
  ['a wrong letter', 'A ⟦confurence⟧ for all.'],
  ['a single letter that should be double', 'The ⟦comittee⟧ met.'],
  ['the capital of a nationality', 'A ⟦brazilian⟧ team came.'],
  ['two words run together', 'Thanks ⟦alot⟧ for coming.'],
  ['a short word that everyone knows', 'Into ⟦teh⟧ hall.'],
  ['the first word of a sentence', '⟦Registraton⟧ is open. ⟦Attendes⟧ may come.'],
  ['a part of a compound', 'A post-⟦confrence⟧ party.'],
  ['the text of a longer link', 'See [the whole ⟦schedul⟧ here](https://example.org/schedul).'],
  ['a possessive', "The ⟦comunity⟧'s own day."],
  ['double letters in the wrong places', 'At the ⟦beggining⟧, no ⟦harrasment⟧.'],
  ['letters typed twice in a row', 'A ⟦meetining⟧ with a ⟦documenent⟧.'],
  ['a word of a heading', '## ⟦Accomodation⟧ and ⟦Registartion⟧'],
  ['a long word with a capital in a sentence', 'At the ⟦Univeristy⟧ of Somewhere.'],
  ['the title', '---\ntitle: "All ⟦Atendees⟧ are welcome"\n---\n\nText.'],
])('a misspelt word is found: %s', (_, marked) => {
  expectFound(spelling, `${marked}\n`, context);
});

test.each([
  [
    'British spelling',
    'We organised a programme with colour at the centre, and it was a favourite of travellers.',
  ],
  [
    'American spelling',
    'We organized a program with color at the center, and it was a favorite of travelers.',
  ],
  ['names', 'Then Mariatta and Tarn Wiedermann spoke in Ruppertsberg.'],
  ['a name in a heading', '## Wiedermann Opens'],
  ['a name that is like a word', 'Then Felix Wintterly and Ada Lovelieri met us at Centtral Station.'],
  [
    'the name that a link gives',
    'We use [djngo](https://example.org) and [cokiecutter](https://example.org).',
  ],
  ['all capitals and camel case', 'The DFNA board and the iOSs of myPythno.'],
  [
    'code, hosts, paths, handles and tags',
    'Run `pyhton`, ask @recieve, see exmaple.org, etc/recieve or #recieve.',
  ],
  ['words with digits', 'The b2b and w3c1 of confrence2024.'],
  ['HTML and its attributes', '<div class="confrence">Fine</div>'],
  ['Liquid', 'It costs {{ site.tickt_link }}.'],
  ['a word that is no step from another', 'A zzyzxq came.'],
  ['a word that occurs again', 'The wagtails meet. Any wagtailz? A wagtailz it is.'],
  ['words of the field', 'Async queryset hackathon, livestream and unconference for pythonistas.'],
  ['words with a common prefix', 'Rewatch the prerecorded nonpublic multistep rewatches.'],
  ['other letters', 'Ein schönes Wiedersehn in Malmö.'],
  ['the title of a talk in Spanish', 'Una charla de pruebas para todos, by one of us.'],
  ['other words of both spellings', 'Flyers and goodie bags for panellists, in ten mins.'],
  ['emphasis within a word', 'A be*liev*able thing.'],
  ['the site’s own names', 'Ask yupgup or lidya.'],
])('a word is left alone: %s', (_, source) => {
  expectFound(spelling, `${source}\n`, context);
});

test('a word that the people of the draft have learnt is left alone', () => {
  expectFound(spelling, 'The confrence.\n', { ...context, words: new Set(['Confrence']) });
});

test('the fix writes the likeliest word and keeps the capital', () => {
  expect(fixed(spelling, 'Recieve it. We beleive in teh brazilian team.\n', context)).toBe(
    'Receive it. We believe in the Brazilian team.\n',
  );
});

test('nothing is said of spelling before the dictionary is loaded', () => {
  expectFound(spelling, 'We recieve talks.\n', contextFor('plain'));
});

test('a word that is known by heart to JavaScript is a word like any other', () => {
  for (const word of ['hasOwnProperty', '__proto__', 'toString', 'valueOf'])
    expect(englishSpelling.isKnown(word)).toBe(false);
  expect(englishSpelling.suggest('constructr')).toEqual(['constructor', 'construct', 'constructs']);
});

test('ten thousand unknown words in 1 MB are answered within some seconds, and after an edit at once', () => {
  const unknown = Array.from({ length: 10_000 }, (_, index) => `q${letters(index)}zexw`).join(' ');
  const filler = 'We meet again in the autumn and talk about the web.\n\n'.repeat(17_000);
  const checker = createChecker({ checks: [spelling] });
  const source = `${unknown}\n\n${filler}`;
  expect(threadTime(() => checker.check(source, context))).toBeLessThan(5_000);
  expect(threadTime(() => checker.check(`${source}More.`, context))).toBeLessThan(1_000);
});

test('a single word of 1 MB ends within a second', () => {
  expect(threadTime(() => checkPost('e'.repeat(1_000_000), context, { checks: [spelling] }))).toBeLessThan(
    1_000,
  );
});

function letters(number: number): string {
  return [...String(number)].map((digit) => 'bcdfghjklm'.charAt(Number(digit))).join('');
}
