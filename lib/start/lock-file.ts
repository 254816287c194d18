/** The part of package-lock.json (version 3) that tells which packages there are. */
export interface LockFile {
  readonly packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/** A package for another system that a package in the lock file names and the lock file lacks. */
export interface MissingPackage {
  readonly name: string;
  readonly version: string;
}

/**
 * What `npm ci` would refuse the lock file for. npm leaves a package out of it when the registry in reach does
 * not have it, as mirrors without other systems' binaries do, and then calls its own file incomplete.
 */
export function missingPackages({ packages }: LockFile): MissingPackage[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(packages, path, name))
      .map(([name, range]) => ({ name, version: range.replace(/^[^\d]*/, '') })),
  );
}

/** The lock file with an entry for each missing package, so that it is installed only where it fits. */
export function completed(lock: LockFile): LockFile {
  const added = missingPackages(lock).map(({ name, version }) => [
    `node_modules/${name}`,
    { version, ...systemOf(name), dev: true, optional: true },
  ]);
  const [root, ...others] = Object.entries(lock.packages);
  const sorted = [...others, ...added].sort(([one], [other]) =>
    String(one).localeCompare(String(other), 'en'),
  );
  return { ...lock, packages: Object.fromEntries([...(root ? [root] : []), ...sorted]) };
}

/** As Node looks packages up: beside the one that asks, then further out. */
function isLocked(packages: LockFile['packages'], path: string, name: string): boolean {
  if (packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true;
  return (
    path !== '' && isLocked(packages, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name)
  );
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/** Packages of binaries have the system in their name: `@biomejs/cli-linux-arm64-musl`. */
function systemOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } {
  const words = name.split(/[-/]/);
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : [];
  return {
    os: SYSTEMS.filter((system) => words.includes(system)),
    cpu: PROCESSORS.filter((processor) => words.includes(processor)),
    ...(libc.length > 0 && { libc }),
  };
}
