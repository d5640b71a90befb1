import { mayHandleIdentity } from '@sourceline/domain'
import { listArgs, listCost } from '../../graphql/arguments.ts'
import { builder } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { related, relation } from '../../platform/reads/related.ts'
import { ChangeEvent, type ChangeEventRow } from '../audit/public.ts'
import { Source, sourceShape } from '../sources/public.ts'
import type { VaultIdentity as Identity } from './identity.ts'
import { keepIdentity } from './use-cases/keep-identity.ts'
import { lookIntoVault } from './use-cases/look-into-vault.ts'
import { removeIdentity } from './use-cases/remove-identity.ts'
import type { VaultRow } from './vault.reads.ts'

const SourceVault = builder.objectRef<VaultRow>('SourceVault').implement({
  description: 'What may be told of the identity behind a stand-in source: that it is kept, never what it is.',
  fields: (t) => ({
    kept: t.exposeBoolean('kept', { description: 'Whether an identity is kept.' }),
    version: t.exposeInt('version', {
      description: 'The version of the identity; send it back as expectedVersion. 0 where none is kept.',
    }),
    keptAt: t.expose('keptAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When an identity was first kept.',
    }),
    changedAt: t.expose('changedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last replaced.',
    }),
    keptBy: t.exposeString('keptByName', { nullable: true, description: 'Who kept it first.' }),
    can: t.stringList({
      description: 'What the viewer may do with it now: `vault:look`.',
      resolve: (row, _args, context) =>
        allowed(context, ['vault:keep', ...(row.kept ? (['vault:look', 'vault:remove'] as const) : [])]),
    }),
    history: t.field({
      type: [ChangeEvent],
      complexity: listCost,
      args: listArgs(20),
      description: 'Who kept it, looked into it with which reason, or removed it, newest first.',
      resolve: relation<ChangeEventRow[]>(),
    }),
  }),
})

builder.objectField(Source, 'vault', (t) =>
  t.field({
    type: SourceVault,
    nullable: true,
    description:
      'What the vault tells of it. Null for a source that is named, and for whoever may not look: ' +
      'editors, administrators and the one who kept the identity may.',
    resolve: (source, _args, { actor }, info) => {
      const row = related<VaultRow | null>(source, info)
      return row && actor && mayHandleIdentity(actor, row.keptById) ? row : null
    },
  }),
)

const VaultIdentity = builder.objectRef<Identity>('VaultIdentity').implement({
  description: 'Who stands behind a stand-in source.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Who it is.' }),
    contact: t.exposeString('contact', { description: 'How the source is reached. May be empty.' }),
    note: t.exposeString('note', { description: 'What else is kept. May be empty.' }),
  }),
})

const records = { source: { type: Source, shape: sourceShape, id: ({ sourceId }: { sourceId: string }) => sourceId } }

mutationFor('keepIdentity', keepIdentity, {
  description: 'Keeps in the vault who stands behind a stand-in source, encrypted, or replaces what was kept.',
  records,
  errors: ['vault-locked'],
})
mutationFor('lookIntoVault', lookIntoVault, {
  description: 'Tells who stands behind a stand-in source. The look is logged with its reason before it is answered.',
  fields: (t) => ({
    identity: t.field({ type: VaultIdentity, description: 'Who it is.', resolve: ({ identity }) => identity }),
    version: t.exposeInt('version', { description: 'The version of it: send it back as expectedVersion.' }),
  }),
  errors: ['vault-locked'],
})
mutationFor('removeIdentity', removeIdentity, {
  description: 'Destroys what the vault keeps for a source.',
  records,
})
