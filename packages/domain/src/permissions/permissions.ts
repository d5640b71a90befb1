import type { Role } from '../vocabulary/access.ts'
import { ofOthersMatrix, roleMatrix } from './role-matrix.ts'

/** What can be done, as `noun:verb`: one word for the permission, the audit entry and the event. */
export type Action = keyof typeof roleMatrix

const rolesOf: Readonly<Record<Action, readonly Role[]>> = roleMatrix
const actions = Object.keys(roleMatrix) as Action[]

/** Whether a word names an action. */
export const isAction = (name: string): name is Action => Object.hasOwn(roleMatrix, name)

/** Tells whether a role includes an action. */
export function roleMay(role: Role, action: Action): boolean {
  return rolesOf[action].includes(role)
}

/** The roles that include an action. */
export const rolesThatMay = (action: Action): Role[] => [...rolesOf[action]]

/** Tells whether a role allows everything that another one does. */
export function roleIncludes(role: Role, other: Role): boolean {
  return actions.every((action) => !roleMay(other, action) || roleMay(role, action))
}

/** Who acts: a signed-in user, a bearer token, or the system itself. */
export interface Actor {
  readonly kind: 'USER' | 'TOKEN' | 'SYSTEM'
  readonly id: string | null
  readonly name: string
  readonly role: Role
  /** Whose personal token acts, with that person's role of this moment. */
  readonly maker?: { readonly id: string; readonly role: Role }
  /** By which session a user is signed in. */
  readonly sessionId?: string
}

/** The role that keeps an actor from something: its own, or the present one of a personal token's maker; null where neither does. */
export function refusingRole({ role, maker }: Actor, action: Action): Role | null {
  if (!roleMay(role, action)) return role
  return maker && !roleMay(maker.role, action) ? maker.role : null
}

/** Tells whether an actor may do something: a personal token only what both its own role and its maker's present one allow. */
export function actorMay(actor: Actor, action: Action): boolean {
  return refusingRole(actor, action) === null
}

/** A record that belongs to somebody. */
export interface Belonging {
  /** Who made it. */
  readonly createdById: string | null
  /** Whose it is now: who made it, or to whom it was assigned. Where it is nobody's, it is everybody's. */
  readonly assigneeId: string | null
}

const ofOthers: Readonly<Partial<Record<Action, readonly Role[]>>> = ofOthersMatrix

/** Whether some roles may do something only to what is their own. */
export const isBoundToOwn = (action: Action): boolean => ofOthers[action] !== undefined

/** Whether a record is somebody's own: they made it, it is assigned to them, or it is nobody's. */
function isOwn(actor: Actor, { createdById, assigneeId }: Belonging): boolean {
  const keeper = keeperOf(actor)
  return assigneeId === null || (keeper !== null && (keeper === assigneeId || keeper === createdById))
}

/**
 * The role that keeps an actor from doing something to this record, which is another's: its own, or the present one of a
 * personal token's maker; null where neither does.
 */
export function refusingRoleOf(actor: Actor, action: Action, record: Belonging): Role | null {
  const roles = ofOthers[action]
  if (!roles || isOwn(actor, record)) return null
  if (!roles.includes(actor.role)) return actor.role
  return actor.maker && !roles.includes(actor.maker.role) ? actor.maker.role : null
}

/** All actions of an actor, in the matrix’s order. */
export function actionsOf(actor: Actor): Action[] {
  return actions.filter((action) => actorMay(actor, action))
}

/** The person who acts, signed in or by a personal token; null for a service token and the system. */
export function personOf({ kind, id, maker }: Actor): string | null {
  return kind === 'USER' ? id : (maker?.id ?? null)
}

/** Under whose id something is kept: the person's, also where a personal token acts; else the token's own. */
export function keeperOf(actor: Actor): string | null {
  return personOf(actor) ?? actor.id
}

/**
 * Whether somebody may look into, change or remove an identity: those who oversee the vault, and whoever kept it.
 *
 * @param keptById The id of the one who kept it; null where none is kept.
 */
export function mayHandleIdentity(actor: Actor, keptById: string | null): boolean {
  if (actorMay(actor, 'vault:oversee')) return true
  return keptById !== null && keptById === keeperOf(actor) && actorMay(actor, 'vault:look')
}

/** The events that only those see who oversee the vault: which identities are kept, and why somebody looked. */
const vaultEvents = ['vault:keep', 'vault:look', 'vault:remove', 'vault:rotate'] as const satisfies readonly Action[]

/** The actions whose entries in the log an actor does not see. */
export function eventsHiddenFrom(actor: Actor): readonly Action[] {
  return actorMay(actor, 'vault:oversee') ? [] : vaultEvents
}
