import { delimiter } from 'node:path'

/** A newsroom that runs for the journeys. */
export interface Addresses {
  readonly admin: string
  readonly web: string
  readonly api: string
  /** The supervisor's process. */
  readonly pid: number
  readonly dataDir: string
}

const variable = 'SOURCELINE_JOURNEYS'

/** The browser to use; Playwright's own without one. */
export function chromiumPath(): string | undefined {
  return process.env['CHROMIUM_PATH'] || undefined
}

/** How many browsers are killed while somebody types, and whether that was asked for: `npm run typing-kills -- 50`. */
export function typingKills(): { count: number; isAsked: boolean } {
  const asked = Number(process.env['TYPING_KILLS'] ?? 0)
  return asked > 0 ? { count: asked, isAsked: true } : { count: 3, isAsked: false }
}

/** What is drawn of users' programs under faults, and for how long: `npm run reliability -- --seed 7 --programs 20 --minutes 15`. */
export const reliability = {
  seed: Number(process.env['RELIABILITY_SEED'] ?? Math.floor(Math.random() * 2 ** 31)),
  /** Which of the programs that the seed gives is the first: one that found something is run again alone. */
  first: Number(process.env['RELIABILITY_FIRST'] ?? 0),
  programs: Number(process.env['RELIABILITY_PROGRAMS'] ?? 1),
  /** As many programs more as begin within this time. */
  minutes: Number(process.env['RELIABILITY_MINUTES'] ?? 0),
  steps: Number(process.env['RELIABILITY_STEPS'] ?? 10),
  disturbances: Number(process.env['RELIABILITY_DISTURBANCES'] ?? 12),
  instances: Number(process.env['RELIABILITY_INSTANCES'] ?? 2),
  /** The API's program, where it is built. */
  main: process.env['RELIABILITY_MAIN'],
}

/** Tells the processes that run the tests where the newsroom is. */
export function tellAddresses(addresses: Addresses): void {
  process.env[variable] = JSON.stringify(addresses)
}

/** Where the newsroom is. Throws when none was opened. */
export function readAddresses(): Addresses {
  const told = process.env[variable]
  if (!told) throw new Error('The journeys run only after the global set-up.')
  return JSON.parse(told) as Addresses
}

/** The environment for a newsroom of its own: nothing that is set for another one. */
export function newsroomEnvironment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _database,
    DELIVERY_DATABASE_URL: _delivery,
    ADMIN_URL: _admin,
    WEB_URL: _web,
    SOURCELINE_SITE_URL: _site,
    ...rest
  } = process.env
  return { ...rest, ...own }
}

/** The environment for a program that itself looks for others in a folder. */
export function withPrograms(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, PATH: [folder, process.env['PATH']].join(delimiter) }
}
