import {
  isBoundToOwn,
  permissionRefusals,
  refusingRole,
  refusingRoleOf,
  type Action,
  type Actor,
  type Belonging,
} from '@sourceline/domain'
import type { Failure } from './failure.ts'
import { plainWords } from './plain-words.ts'
import { defineRefusals } from './refusals/define-refusals.ts'

/** Why a role does not allow an action. */
export type PermissionCode = keyof typeof permissionRefusals

const { refusal } = defineRefusals(permissionRefusals)

/** Why an actor's role, or the role of a token's maker, does not allow an action; null where both do. */
export function missingPermission(actor: Actor, action: Action): Failure<PermissionCode> | null {
  const refusing = refusingRole(actor, action)
  if (!refusing) return null
  const code = refusing === actor.role ? 'role-forbids' : 'maker-forbids'
  return { kind: 'forbidden', action, ...refusal(code, { role: plainWords(refusing), action }) }
}

const belongs = (subject: unknown): subject is Belonging =>
  typeof subject === 'object' && subject !== null && 'createdById' in subject && 'assigneeId' in subject

/**
 * Why an actor's role, or the role of a token's maker, allows an action only with what is the actor's own, which this is not.
 *
 * @throws Error where the action is bound to what is one's own and the subject does not say whose it is.
 */
export function missingPermissionOn(actor: Actor, action: Action, subject: unknown): Failure<'of-others'> | null {
  if (!isBoundToOwn(action)) return null
  if (!belongs(subject))
    throw new Error(`${action} is bound to what is one's own, and its subject does not say whose it is`)
  const refusing = refusingRoleOf(actor, action, subject)
  return refusing && { kind: 'forbidden', action, ...refusal('of-others', { role: plainWords(refusing), action }) }
}
