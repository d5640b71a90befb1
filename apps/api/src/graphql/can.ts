import { actorMay, type Action } from '@sourceline/domain'
import type { Context } from './context.ts'

/** Of these actions, those that the viewer may do. */
export function allowed(context: Context, actions: readonly Action[]): Action[] {
  const { actor } = context
  return actor ? actions.filter((action) => actorMay(actor, action)) : []
}
