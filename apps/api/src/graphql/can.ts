import { roleMay, type Action } from '@sourceline/domain'
import type { Context } from './context.ts'

/** Of these actions, those that the viewer's role includes. */
export function allowed(context: Context, actions: readonly Action[]): Action[] {
  const role = context.actor?.role
  return role ? actions.filter((action) => roleMay(role, action)) : []
}
