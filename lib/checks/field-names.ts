/**
 * How names of the field are written, by their owners' own pages. Only those whose letters, whatever their
 * case, mean nothing else: no `Slack`, no `Go`.
 */
export const FIELD_NAMES: readonly string[] = [
  ...`
    Bitbucket CircleCI CoC CPython DevOps DjangoCon EuroPython FastAPI GitHub GitLab GraphQL HackerRank IPython
    JavaScript JetBrains LinkedIn macOS MariaDB MicroPython MongoDB MySQL NumFOCUS NumPy OpenAI OpenStack PayPal
    PostGIS PostgreSQL PyCascades PyCharm PyCon PyData PyGotham PyLadies PyOhio PyPI PyTexas PyTorch RabbitMQ
    SciPy SQLAlchemy SQLite TensorFlow TypeScript WebAssembly WebSocket WhatsApp WordPress YouTube
  `
    .trim()
    .split(/\s+/),
  'Black Python Devs',
  'Django Girls',
  'Django REST Framework',
  'Django Software Foundation',
  'Python Software Foundation',
  'Stack Overflow',
  'White Coat Captioning',
];

/** Names that people take apart where their owners do not. */
export const JOINED_NAMES: readonly (readonly [apart: string, name: string])[] = [
  ['Django Con', 'DjangoCon'],
  ['DjangoRestFramework', 'Django REST Framework'],
  ['Git Hub', 'GitHub'],
  ['Java Script', 'JavaScript'],
  ['Linked In', 'LinkedIn'],
  ['Py Con', 'PyCon'],
  ['Py Ladies', 'PyLadies'],
  ['Type Script', 'TypeScript'],
  ['Word Press', 'WordPress'],
  ['You Tube', 'YouTube'],
];
