export const usage = `afterword check [--site ID|FILE.json] [--files LIST] [--format text|json|github] [--fix] FILE…
  Says what is wrong with posts. A folder stands for every .md below it, - for standard input.

  --site    the site that the posts are of: its id, the host of its address, the name of its repository, or the
            file of its record; else it is guessed
  --files   a list of the site's files, one path a line, from the repository's root (git ls-files);
            - reads it from standard input
  --format  text for people, json for programs, github for annotations in GitHub Actions
  --fix     first applies every fix that cannot change what a post says, and writes the file
  --name    the path or name of the post on standard input

  Exit code: 0 no errors (there may be warnings and hints), 1 errors, 2 wrong usage or an unreadable file.

afterword render [--site ID|FILE.json] [--part body|intro] [--out DIR] [--page SHELL.html] FILE…
  Prints posts as HTML, the way their site prints them. What only the site itself can run stands in it as it is
  written, in <span class="afterword-liquid">, and is named on standard error.

  --site    as above
  --part    body, or intro for the excerpt that lists and feeds show
  --out     writes DIR/NAME.html for each post NAME.md; several posts need it
  --page    a page of the site as a browser saved it: prints the whole page with the post in it. If one of the
            posts is the one that the page is of, its places are known, else they are guessed
  --name    the path or name of the post on standard input

  Exit code: 0 all were printed, 2 wrong usage, or something that could not be read or written.

afterword sites              lists the sites that Afterword knows
afterword sites show ID      prints a site's record as JSON, to begin one of your own with
afterword sites schema       prints the JSON Schema of such a record
afterword --version`;
