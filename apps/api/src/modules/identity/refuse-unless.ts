import { roleMay, type Action, type Actor } from '@sourceline/domain'
import { GraphQLError } from 'graphql'

/** Refuses a query whose answer the actor's role does not include. */
export function refuseUnless(actor: Actor, action: Action): void {
  if (roleMay(actor.role, action)) return
  throw new GraphQLError(`The role ${actor.role} may not see this. Ask an administrator.`, {
    extensions: { code: 'FORBIDDEN', action },
  })
}
