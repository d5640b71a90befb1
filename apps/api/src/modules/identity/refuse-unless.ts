import { actorMay, type Action, type Actor } from '@sourceline/domain'
import { GraphQLError } from 'graphql'

/** Refuses a query whose answer the actor may not have. */
export function refuseUnless(actor: Actor, action: Action): void {
  if (actorMay(actor, action)) return
  throw new GraphQLError(`The role ${actor.role} may not see this. Ask an administrator.`, {
    extensions: { code: 'FORBIDDEN', action },
  })
}
