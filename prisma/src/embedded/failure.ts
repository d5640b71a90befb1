import { OperatorError } from '../operator-error.ts'

const knownCauses: readonly (readonly [RegExp, (folder: string) => string])[] = [
  [
    /No space left on device|ENOSPC/i,
    (folder) => `The disk that holds ${folder} is full: free some space and start again.`,
  ],
  [
    /EROFS|Read-only file system/i,
    (folder) => `The folder ${folder} is on a read-only disk: set SOURCELINE_DATA_DIR to one that can be written.`,
  ],
  [
    /EACCES|EPERM|Permission denied/i,
    (folder) =>
      `The folder ${folder} cannot be written by this user: change its owner, or set SOURCELINE_DATA_DIR to another.`,
  ],
  [
    /ENOTDIR|EEXIST|Not a directory/i,
    (folder) => `${folder} is a file, not a folder: set SOURCELINE_DATA_DIR to another.`,
  ],
  [
    /could not create shared memory segment|Cannot allocate memory/i,
    () => 'There is too little memory to start PostgreSQL.',
  ],
  [
    /error while loading shared libraries: (\S+)/,
    () =>
      'The embedded PostgreSQL does not run on this system (a library is missing): set DATABASE_URL to a PostgreSQL 15 or newer.',
  ],
]

/** Turns what PostgreSQL's programs or the file system said into one sentence for the operator. */
export function embeddedFailure(folder: string, cause: string): OperatorError {
  const known = knownCauses.find(([pattern]) => pattern.test(cause))
  if (known) return new OperatorError(known[1](folder))
  const lines = cause
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const telling = lines.filter((line) => /FATAL|PANIC|ERROR|error:/.test(line)).at(-1) ?? lines.at(-1) ?? 'no message'
  return new OperatorError(`The embedded PostgreSQL in ${folder} did not start: ${telling}`)
}

/** Runs file-system work on the data folder and explains its failure as {@link embeddedFailure} does. */
export function explaining<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw embeddedFailure(folder, error instanceof Error ? error.message : String(error))
  }
}
