import type { FootnoteStyle } from '../commonmark/footnotes.ts';

/** Hugo's footnotes. `end` is how a tag ends that has no end tag. */
export function goldmarkFootnotes(end: string): FootnoteStyle {
  return {
    mark({ number }, mark) {
      const link = `<a href="#fn:${number}" class="footnote-ref" role="doc-noteref">${number}</a>`;
      return `<sup id="${markId(number, mark)}">${link}</sup>`;
    },
    backlink({ number }, mark) {
      const href = `#${markId(number, mark)}`;
      return `&#160;<a href="${href}" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>`;
    },
    item: ({ number }, body) => `<li id="fn:${number}">\n${body}</li>\n`,
    section: (items) =>
      `<div class="footnotes" role="doc-endnotes">\n<hr${end}\n<ol>\n${items}</ol>\n</div>\n`,
  };
}

function markId(number: number, mark: number): string {
  return `fnref${mark > 0 ? mark : ''}:${number}`;
}
