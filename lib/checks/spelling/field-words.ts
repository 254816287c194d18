/** Words of conferences and of software that no dictionary of English has, in lower case. */
export const FIELD_WORDS: readonly string[] = `
  admin admins afterparty alfredo api apis app apps async asynchronicity asyncio auth autocomplete automagically autoscaling backend
  backends backport backported blog blogger bloggers blogging bootcamp bugfix bugfixes captioner captioners
  changelog chatbot codebase codebases coffeehouse config configs cookiecutter coworker coworkers coworking cron
  crowdfunding cryptocurrency datacenter datastore datetime debuggability deserialize devops dev devs dockerize
  dockerized docstring docstrings ecommerce emoji emojis endpoint endpoints env fintech flyer folx foodie frisbee frontend frontends
  fullstack geospatial git github gluten goodie hackathon hackathons hacktivism hashtag hashtags homogenous hostname http https
  iframe imposter imposters internet kanban keynote keynoted keynoter keynoters keynotes keynoting kubernetes lambda linter linters
  linting livestream livestreamed livestreaming livestreams lockdown localhost matcha mentee mentees metadata microservice
  microservices middleware middlewares mins mixin mixins modding monorepo multi namespace namespaces natively neurodivergent
  newcomer newcomers nonbinary nonprofit nonprofits onboard onboarded onboarding onsite opensource organiser
  organisers orm param params parmesan passcode phishing pip podcast podcaster podcasters podcasting podcasts polymath
  preprocess prerecorded pronouns pytest pythonic pythonista pythonistas queryset querysets rebase rebased refactor
  refactored refactoring refactorings regex relicense repo repos roadmap runtime runtimes sandboxed scalability scalable
  scrollable serializer serializers serverless shoutout shoutouts signup signups slackbot smartphone smartphones sponsorable sprinter
  sprinters sql ssl startup startups stateful stylesheet subdomain subfield submodule superuser swag timezone
  timezones timeslot timeslots toolkit toolchain tooltip tote totes trac triaged triages triaging typeahead typings unconference unconferences
  unicode unittest unmute unmuted untracked upskill upskilling url urls userbase username usernames usability
  validator validators vegan virtualenv virtualenvs wagtail walkthrough walkthroughs webhook webhooks webinar
  webinars webpage webpages webserver wellbeing wifi wiki workflow workflows workshopping yaml
  const deps eval impl impls inlining libs mutex parallelize parallelized perf profiler prototyped prototyping
  renderer renderers resumable semver struct structs syntaxes wasm
`
  .trim()
  .split(/\s+/);
