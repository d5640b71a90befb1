import { builder } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { editorialEnums } from '../../graphql/enums.ts'
import { Claim } from './claim.ref.ts'

builder.objectFields(Claim, (t) => ({
  state: t.field({
    type: editorialEnums.EdgeState,
    description: 'Whether an editor stands behind it.',
    resolve: (row) => row.state,
  }),
  version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
  hasDraft: t.exposeBoolean('hasDraft', { description: 'Its wording has changes that are not public.' }),
  adverse: t.exposeBoolean('adverse', { description: 'It could harm those whom it concerns.' }),
  publicFrom: t.expose('publicFrom', {
    type: 'DateTime',
    nullable: true,
    description: 'Since when its present wording is public; null if it is not public.',
  }),
  createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
  updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  can: t.stringList({
    description: 'What the viewer may do with it now: `claim:save`.',
    resolve: (row, _args, context) =>
      allowed(context, [
        'claim:save',
        'attribution:create',
        'attribution:save',
        'attribution:remove',
        'attribution:approve',
        'evidence:create',
        'evidence:save',
        'evidence:remove',
        'claim-link:create',
        'claim-link:remove',
        'claim:assess',
        'claim:join',
        'claim:split',
        ...(row.state === 'ACCEPTED' ? (['claim:publish'] as const) : []),
      ]),
  }),
}))
