import type { Role } from '../vocabulary/proposal.ts'

const read = ['editorial:read'] as const

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
] as const

const administering = [
  'user:read',
  'user:set-up',
  'user:invite',
  'user:change-role',
  'user:disable',
  'user:enable',
  'api-token:read',
  'api-token:create',
  'api-token:revoke',
] as const

/** What can be done, as `noun:verb`: one word for the permission, the audit entry and the event. */
export type Action = (typeof read | typeof writing | typeof checking | typeof editing | typeof administering)[number]

/** The one table of who may do what. What is not listed is refused. */
const table: Readonly<Record<Role, ReadonlySet<Action>>> = {
  VIEWER: new Set<Action>(read),
  REPORTER: new Set<Action>([...read, ...writing]),
  FACT_CHECKER: new Set<Action>([...read, ...checking, ...writing.filter((action) => !action.startsWith('article:'))]),
  EDITOR: new Set<Action>([...read, ...writing, ...checking, ...editing]),
  ADMINISTRATOR: new Set<Action>([...read, ...writing, ...checking, ...editing, ...administering]),
}

/** Tells whether a role includes an action. */
export function roleMay(role: Role, action: Action): boolean {
  return table[role].has(action)
}

/** All actions of a role, in the table's order. */
export function actionsOf(role: Role): Action[] {
  return [...table[role]]
}

/** Who acts: a signed-in user, a bearer token, or the system itself. */
export interface Actor {
  readonly kind: 'USER' | 'TOKEN' | 'SYSTEM'
  readonly id: string | null
  readonly name: string
  readonly role: Role
}
