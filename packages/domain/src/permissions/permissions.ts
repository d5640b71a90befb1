import type { Role } from '../vocabulary/access.ts'

const read = ['editorial:read'] as const

/** What everybody does with bearer tokens of their own. */
const own = ['api-token:read', 'api-token:create', 'api-token:revoke'] as const

const writing = [
  'article:create',
  'article:save',
  'article:submit',
  'article:restore',
  'article:delete',
  'article:import',
  'article:propose',
  'claim:create',
  'claim:save',
  'source:create',
  'source:save',
  'attribution:create',
  'attribution:save',
  'attribution:remove',
  'evidence:create',
  'evidence:save',
  'evidence:remove',
  'claim-link:create',
  'claim-link:remove',
  'vault:keep',
  'vault:look',
  'vault:remove',
] as const

const checking = [
  'proposal:accept',
  'proposal:reject',
  'proposal:reopen',
  'claim:assess',
  'claim:publish',
  'source:publish',
] as const

const editing = [
  'article:publish',
  'article:unpublish',
  'article:override-gate',
  'correction:create',
  'correction:save',
  'correction:publish',
  'correction:remove',
  'topic:create',
  'topic:save',
  'topic:publish',
  'collection:create',
  'collection:save',
  'collection:publish',
  'vault:oversee',
] as const

const administering = [
  'user:read',
  'user:set-up',
  'user:invite',
  'user:change-role',
  'user:disable',
  'user:enable',
  'api-token:manage',
  'service-token:create',
  'service-token:assign',
  'vault:rotate',
] as const

/** What can be done, as `noun:verb`: one word for the permission, the audit entry and the event. */
export type Action = (
  | typeof read
  | typeof own
  | typeof writing
  | typeof checking
  | typeof editing
  | typeof administering
)[number]

/** The one table of who may do what. What is not listed is refused. */
const table: Readonly<Record<Role, ReadonlySet<Action>>> = {
  VIEWER: new Set<Action>([...read, ...own]),
  REPORTER: new Set<Action>([...read, ...own, ...writing]),
  FACT_CHECKER: new Set<Action>([
    ...read,
    ...own,
    ...checking,
    ...writing.filter((action) => !action.startsWith('article:')),
  ]),
  EDITOR: new Set<Action>([...read, ...own, ...writing, ...checking, ...editing]),
  ADMINISTRATOR: new Set<Action>([...read, ...own, ...writing, ...checking, ...editing, ...administering]),
}

/** Tells whether a role includes an action. */
export function roleMay(role: Role, action: Action): boolean {
  return table[role].has(action)
}

/** Tells whether a role allows everything that another one does. */
export function roleIncludes(role: Role, other: Role): boolean {
  return [...table[other]].every((action) => table[role].has(action))
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

/** All actions of an actor, in the table's order. */
export function actionsOf(actor: Actor): Action[] {
  return [...table[actor.role]].filter((action) => actorMay(actor, action))
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
