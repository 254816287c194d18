import { expect, test } from 'vitest';
import { domMarks, firstDifference } from '../support/same-dom.ts';

const same: Readonly<Record<string, readonly [string, string]>> = {
  'attributes in another order': ['<a href="/" class="x">a</a>', '<a class="x" href="/">a</a>'],
  'white space inside an attribute': ['<p class="a b">x</p>', '<p class=" a\n b ">x</p>'],
  'white space around blocks': ['<ul>\n  <li>\n    a\n  </li>\n</ul>\n', '<ul><li>a</li></ul>'],
  'white space around a line end': ['<p>a<br>\nb</p>', '<p>a <br> b</p>'],
  'line ends between words': ['<p>one\ntwo</p>', '<p>one  two</p>'],
  'comments, also between two texts': ['<p>a<!-- b -->c</p><!-- d -->', '<p>ac</p>'],
  'line ends at the end of code': ['<pre><code>a\n</code></pre>', '<pre><code>a</code></pre>'],
  'a closed void element': ['<p><img src="a" /></p>', '<p><img src="a"></p>'],
  'an entity and its character': ['<p>&copy; &amp; &quot;</p>', '<p>© &amp; "</p>'],
};

test.each(Object.entries(same))('%s: the same', (_, [one, other]) => {
  expect(firstDifference(one, other)).toBeNull();
});

const different: Readonly<Record<string, readonly [string, string]>> = {
  'another element': ['<em>a</em>', '<i>a</i>'],
  'another value': ['<a href="/a">a</a>', '<a href="/b">a</a>'],
  'an attribute more': ['<p id="a">a</p>', '<p>a</p>'],
  'a blank between inline elements': ['<p><b>a</b> <i>b</i></p>', '<p><b>a</b><i>b</i></p>'],
  'a space that does not break': ['<p>a&nbsp;b</p>', '<p>a b</p>'],
  'white space in code': ['<pre>a\n\nb</pre>', '<pre>a\nb</pre>'],
  'an element more at the end': ['<p>a</p>', '<p>a</p><hr>'],
  'paragraphs in items': ['<ul><li><p>a</p></li></ul>', '<ul><li>a</li></ul>'],
  'what a template holds': ['<template><p>a</p></template>', '<template><p>b</p></template>'],
};

test.each(Object.entries(different))('%s: not the same, from either side', (_, [one, other]) => {
  expect(firstDifference(one, other)).not.toBeNull();
  expect(firstDifference(other, one)).not.toBeNull();
});

test('the difference shows what stands before it on both sides', () => {
  expect(firstDifference('<p>a <b>b</b></p>', '<p>a <i>b</i></p>')).toEqual({
    wanted: ['a ', '<b>', 'b', '</b>'],
    got: ['a ', '<i>', 'b', '</i>'],
  });
});

test('spans inside code count unless they are to be ignored', () => {
  const marked = '<pre><code><span class="n">x</span> <span>=</span> 1\n</code></pre><p><span>y</span></p>';
  const plain = '<pre><code>x = 1</code></pre><p><span>y</span></p>';
  expect(firstDifference(marked, plain)).not.toBeNull();
  expect(firstDifference(marked, plain, { spansInCode: 'ignored' })).toBeNull();
  expect(firstDifference(marked, plain.replaceAll('span', 'b'), { spansInCode: 'ignored' })).not.toBeNull();
});

test('the marks of a page are its tags and its visible text', () => {
  expect(domMarks('<p title="b" id=a>\n one <em>two</em>\n<br> three</p>\n')).toEqual([
    ...['<p id="a" title="b">', 'one ', '<em>', 'two', '</em>', '<br>', 'three', '</p>'],
  ]);
});
