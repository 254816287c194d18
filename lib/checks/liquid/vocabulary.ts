import type { Generator } from '../../sites/site.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** Tags that begin something which `end…` ends (Liquid; `highlight` is Jekyll's). */
export const BLOCK_TAGS: readonly string[] = words(
  'if unless case for tablerow capture comment raw highlight',
);

const TAGS = [
  ...BLOCK_TAGS.flatMap((name) => [name, `end${name}`]),
  ...words(
    'else elsif when assign break continue cycle decrement increment include echo liquid render ifchanged endifchanged #',
  ),
];

const JEKYLL_TAGS = words(
  'include_relative include_cached link post_url gist seo feed_meta octicon github_edit_link',
);
const ELEVENTY_TAGS = words('block endblock layout inline_comment');

const FILTERS = words(
  'abs append at_least at_most capitalize ceil compact concat date default divided_by downcase escape escape_once ' +
    'first floor join last lstrip map minus modulo newline_to_br plus prepend remove remove_first replace ' +
    'replace_first reverse round rstrip size slice sort sort_natural split strip strip_html strip_newlines sum times ' +
    'truncate truncatewords uniq upcase url_decode url_encode where base64_encode base64_decode',
);

/** Jekyll 3 and 4, lib/jekyll/filters.rb, and the plugins that GitHub Pages always has. */
const JEKYLL_FILTERS = words(
  'absolute_url array_to_sentence_string cgi_escape date_to_long_string date_to_rfc822 date_to_string ' +
    'date_to_xmlschema find find_exp group_by group_by_exp inspect jsonify markdownify normalize_whitespace ' +
    'number_of_words pop push relative_url sample sassify scssify shift slugify smartify to_integer unshift ' +
    'uri_escape where_exp xml_escape strip_index toc_only toc',
);

/** liquidjs 10 and Eleventy 2; a site's own stand in its configuration. */
const ELEVENTY_FILTERS = words(
  'raw json jsonify inspect to_integer normalize_whitespace number_of_words array_to_sentence_string where_exp ' +
    'group_by group_by_exp find find_exp push pop shift unshift sample xml_escape cgi_escape uri_escape slugify slug ' +
    'url log remove_last replace_last htmlBaseUrl inputPathToUrl getCollectionItem getPreviousCollectionItem ' +
    'getNextCollectionItem getCollectionItemIndex serverlessUrl renderTransforms date_to_xmlschema date_to_rfc822 ' +
    'date_to_string date_to_long_string',
);

/** What the generator's Liquid knows of itself, and whether a site may add to it. */
export interface Vocabulary {
  readonly tags: ReadonlySet<string>;
  readonly filters: ReadonlySet<string>;
  /** Of `site.…`, without what the site's own record says. */
  readonly site: ReadonlySet<string>;
  /** Of `page.…`, without the post's own fields. */
  readonly page: ReadonlySet<string>;
  /** Values that need no dot before them; null if any field of the post or of the site's data may stand there. */
  readonly values: ReadonlySet<string> | null;
  /** Whether only what is listed here can run. */
  readonly isComplete: boolean;
}

const JEKYLL: Vocabulary = {
  tags: new Set([...TAGS, ...JEKYLL_TAGS]),
  filters: new Set([...FILTERS, ...JEKYLL_FILTERS]),
  site: new Set(
    words(
      'time pages posts related_posts static_files html_pages html_files collections data documents categories tags ' +
        'url baseurl title description author email name lang locale github',
    ),
  ),
  page: new Set(
    words(
      'title content url date id categories category tags collection path name dir next previous excerpt layout slug ' +
        'draft relative_path permalink published output',
    ),
  ),
  values: new Set(words('site page layout content paginator jekyll theme forloop tablerowloop include')),
  isComplete: true,
};

const ELEVENTY: Vocabulary = {
  tags: new Set([...TAGS, ...ELEVENTY_TAGS]),
  filters: new Set([...FILTERS, ...ELEVENTY_FILTERS]),
  site: new Set(),
  page: new Set(
    words(
      'url fileSlug filePathStem date inputPath outputPath outputFileExtension templateSyntax rawInput lang',
    ),
  ),
  values: null,
  isComplete: false,
};

/** What Liquid knows where that generator runs it. */
export function vocabularyOf(generator: Generator): Vocabulary {
  return generator === 'jekyll' ? JEKYLL : ELEVENTY;
}
