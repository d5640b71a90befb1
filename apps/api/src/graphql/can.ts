import { actorMay, refusingRoleOf, type Action, type Belonging } from '@sourceline/domain'
import type { Context } from './context.ts'

/** Of these actions, those that the viewer may do; to this record, where it belongs to somebody. */
export function allowed(context: Context, actions: readonly Action[], record?: Belonging): Action[] {
  const { actor } = context
  if (!actor) return []
  return actions.filter(
    (action) => actorMay(actor, action) && !(record && refusingRoleOf(actor, action, record) !== null),
  )
}
