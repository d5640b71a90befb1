import { permissionRefusals, refusingRole, type Action, type Actor } from '@sourceline/domain'
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
