import type { Role } from '@sourceline/domain'
import type { RecordType } from '../records/define-record.ts'

/** What was done, as it is told afterwards: `took {it} down`, where `{it}` stands for the record. */
export type PastTense = string | ((changes: Readonly<Record<string, unknown>>) => string)

/** What one use-case does. */
interface Deed {
  /** The roles that allow it. */
  readonly roles: readonly Role[]
  /** Those of them that may also do it to what is another's; all of them, if left out. */
  readonly ofOthers?: readonly Role[]
  /** How log, home page and history tell it; by what the event says of the change, where that makes a difference. */
  readonly past: PastTense
  /**
   * It shows readers nothing of a source, whatever it is given: it prepares, withdraws or keeps. What does not say so
   * is audited with every choice of terms, see `confidential-sources.db.test.ts`.
   */
  readonly showsSources?: 'never'
  /** What it can change of what readers were answered, where that is not all that shows or names its record. */
  readonly concerns?: Concerns
}

/**
 * What an act can change of what readers were answered: nothing; everything; or the record itself wherever it is shown,
 * and the lists of these types.
 */
type Concerns = 'nothing' | 'everything' | readonly RecordType[]

/** A permission that no use-case has as its own: what it opens within others, or lets somebody read. */
interface CrossCuttingPermission {
  readonly roles: readonly Role[]
  /** What it permits. */
  readonly permits: string
}

/** What is declared of an action. */
export type ActionDeclaration = Deed | CrossCuttingPermission

/** What can be done, as `noun:verb`: one word for the permission, the audit entry and the event. */
type ActionName = `${string}:${string}`

const declared = new Map<string, ActionDeclaration>()

/**
 * Declares what can be done with a noun, one action for each use-case, beside them. The role matrix of
 * `@sourceline/domain`, by which is decided who may do it, is printed from all declarations.
 *
 * @throws Error when an action is declared already.
 */
export function defineActions(actions: Readonly<Record<ActionName, ActionDeclaration>>): void {
  for (const [name, declaration] of Object.entries(actions)) {
    if (declared.has(name)) throw new Error(`the action ${name} is declared twice`)
    declared.set(name, declaration)
  }
}

/** Every action of the modules that are loaded, in the order of their declaration. */
export const allActions = (): ReadonlyMap<string, ActionDeclaration> => declared

/** Whether an action could show readers something of a source: it could, unless it is declared that it never does. */
export function mayShowSources(action: string): boolean {
  const declaration = declared.get(action)
  return !declaration || !('past' in declaration) || declaration.showsSources !== 'never'
}

/** What an action can change of what readers were answered; undefined for all that shows or names its record. */
export function concernsOf(action: string): Concerns | undefined {
  const declaration = declared.get(action)
  return declaration && 'past' in declaration ? declaration.concerns : undefined
}

/**
 * Tells what an event of the log was, to be said after a name: `took {it} down`.
 *
 * @param action A name of the log, which may be older than the declarations.
 */
export function pastTense(action: string, changes: unknown): string {
  const declaration = declared.get(action)
  if (!declaration || !('past' in declaration)) return `did “${action}” to {it}`
  const { past } = declaration
  if (typeof past === 'string') return past
  return past(typeof changes === 'object' && changes !== null ? { ...changes } : {})
}
