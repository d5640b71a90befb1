import type { Role } from '../vocabulary/access.ts'
import { roleMatrix } from './role-matrix.ts'

/** What can be done, as `noun:verb`: one word for the permission, the audit entry and the event. */
export type Action = keyof typeof roleMatrix

const rolesOf: Readonly<Record<Action, readonly Role[]>> = roleMatrix
const actions = Object.keys(roleMatrix) as Action[]

/** Tells whether a role includes an action. */
export function roleMay(role: Role, action: Action): boolean {
  return rolesOf[action].includes(role)
}

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
