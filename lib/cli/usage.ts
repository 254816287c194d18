export const usage = `afterword check [--site ID|FILE.json] [--files LIST] [--format text|json|github] [--fix] FILE…
  Says what is wrong with posts. A folder stands for every .md below it, - for standard input.

  --site    the site that the posts are of, by its id or by the file of its record; else it is guessed
  --files   a list of the site's files, one path a line, from the repository's root (git ls-files);
            - reads it from standard input
  --format  text for people, json for programs, github for annotations in GitHub Actions
  --fix     first applies every fix that cannot change what a post says, and writes the file
  --name    the path or name of the post on standard input

  Exit code: 0 no errors (there may be warnings and hints), 1 errors, 2 wrong usage or an unreadable file.

afterword sites              lists the sites that Afterword knows
afterword sites show ID      prints a site's record as JSON, to begin one of your own with
afterword sites schema       prints the JSON Schema of such a record
afterword --version`;
