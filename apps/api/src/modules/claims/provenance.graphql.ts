import {
  independentOrigins,
  originInWords,
  provenanceRelations,
  warningInWords,
  type Origin,
  type Origins,
  type ProvenanceRelation,
  type ProvenanceWarning,
} from '@sourceline/domain'
import { listArgs, listCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { publicEnums } from '../../graphql/enums.ts'
import { idInAnswer } from '../../graphql/moment.ts'
import { maxListed } from '../../platform/reads/compile.ts'
import { pageSize } from '../../platform/reads/cursor.ts'
import { relation } from '../../platform/reads/related.ts'
import { Source, type SourceRow } from '../sources/public.ts'
import type { ProvenanceRow } from './claim.reads.ts'
import { Claim } from './claim.ref.ts'

/** A part of the provenance of a claim, with what it is told by. */
interface Part<Of> {
  readonly part: Of
  readonly of: ProvenanceRow
}

/** How many are given where nothing is said of it. */
const standard = 100

const sourceIds = (ids: readonly string[], context: Context): string[] =>
  ids.map((id) => idInAnswer(context, 'source', id))

const nameIn =
  ({ names }: ProvenanceRow) =>
  (id: string): string =>
    names[id] ?? ''

/** As many parts as are asked for. What is told of sources changes with them. */
function partsOf<Of>(
  row: ProvenanceRow,
  parts: readonly Of[],
  { first }: { readonly first?: number | null | undefined },
  { keeping }: Context,
): Part<Of>[] {
  for (const id of Object.keys(row.names)) keeping?.tags.record('source', id)
  return parts.slice(0, pageSize(first, { max: maxListed, standard: maxListed })).map((part) => ({ part, of: row }))
}

const counted = new WeakMap<ProvenanceRow, Origins>()

/** The origins of a claim, counted once for all that is asked of them. */
function originsOf(row: ProvenanceRow): Origins {
  const known = counted.get(row) ?? independentOrigins(row.statements, { affiliations: row.affiliations })
  counted.set(row, known)
  return known
}

const Relation = builder.objectRef<Part<ProvenanceRelation>>('ProvenanceRelation').implement({
  ...pub,
  description: 'One line of the graph between a claim and the sources that take part in its provenance.',
  fields: (t) => ({
    kind: t.field({
      ...pub,
      type: publicEnums.ProvenanceRelationKind,
      description: 'How the two are related.',
      resolve: ({ part }) => part.kind,
    }),
    subjectId: t.id({
      ...pub,
      description: 'The id of what it leads from: the claim, or one of `Provenance.sources`.',
      resolve: ({ part, of }, _args, context) =>
        part.subjectId === null ? idInAnswer(context, 'claim', of.id) : idInAnswer(context, 'source', part.subjectId),
    }),
    objectId: t.id({
      ...pub,
      description: 'The id of what it leads to: one of `Provenance.sources`.',
      resolve: ({ part }, _args, context) => idInAnswer(context, 'source', part.objectId),
    }),
    attributionId: t.id({
      ...pub,
      nullable: true,
      description: 'The id of the attribution that says so, one of `Claim.attributions`; null for MEMBER_OF.',
      resolve: ({ part }, _args, context) =>
        part.statementId === null ? null : idInAnswer(context, 'attribution', part.statementId),
    }),
  }),
})

const ClaimOrigin = builder.objectRef<Part<Origin>>('ClaimOrigin').implement({
  ...pub,
  description: 'One independent origin of a claim: whoever says it and has it from nobody else that counts.',
  fields: (t) => ({
    kind: t.field({
      ...pub,
      type: publicEnums.OriginKind,
      description: 'What it is.',
      resolve: ({ part }) => part.kind,
    }),
    speakerIds: t.idList({
      ...pub,
      description: 'The ids of all who say it and count as this one origin, as a body and its spokesman do.',
      resolve: ({ part }, _args, context) => sourceIds(part.speakerIds, context),
    }),
    outletIds: t.idList({
      ...pub,
      description: 'The ids of the publications that report it and add no origin of their own.',
      resolve: ({ part }, _args, context) => sourceIds(part.outletIds, context),
    }),
    pathIds: t.idList({
      ...pub,
      description:
        'The ids of the shortest way by which it came to us: from the publication that we read to whoever says it.',
      resolve: ({ part }, _args, context) =>
        sourceIds(
          part.path.map(({ sourceId }) => sourceId),
          context,
        ),
    }),
    explanation: t.string({
      ...pub,
      description: 'Who it is and how it came to us, in one English sentence.',
      resolve: ({ part, of }) => originInWords(part, nameIn(of)),
    }),
  }),
})

const Warning = builder.objectRef<Part<ProvenanceWarning>>('ProvenanceWarning').implement({
  ...pub,
  description: 'Why a claim has fewer independent origins than it seems to have.',
  fields: (t) => ({
    kind: t.field({
      ...pub,
      type: publicEnums.ProvenanceWarningKind,
      description: 'Why.',
      resolve: ({ part }) => part.kind,
    }),
    sourceIds: t.idList({
      ...pub,
      description: 'The ids of the sources that it is about.',
      resolve: ({ part }, _args, context) => sourceIds(part.sourceIds, context),
    }),
    message: t.string({
      ...pub,
      description: 'The same in one English sentence, with what follows for the count.',
      resolve: ({ part, of }) => warningInWords(part, nameIn(of)),
    }),
  }),
})

const Provenance = builder.objectRef<ProvenanceRow>('Provenance').implement({
  ...pub,
  description:
    'How a claim came to us, as a graph: the sources that take part, how they are related to it and to each other, ' +
    'and what that comes to. After W3C PROV-O.',
  fields: (t) => ({
    sources: t.field({
      ...pub,
      type: [Source],
      args: listArgs(standard),
      complexity: listCost,
      description:
        'Each source that takes part, once: who is quoted, for whom, through whom, and the bodies above them; by name.',
      resolve: relation<SourceRow[]>(),
    }),
    relations: t.field({
      ...pub,
      type: [Relation],
      args: listArgs(standard),
      complexity: listCost,
      description: 'How the claim and its sources are related, whatever the stance of a source.',
      resolve: (row, args, context) =>
        partsOf(row, provenanceRelations(row.statements, row.affiliations), args, context),
    }),
    origins: t.field({
      ...pub,
      type: [ClaimOrigin],
      args: listArgs(standard),
      complexity: listCost,
      description: 'The independent origins that `Claim.independentSourceCount` counts.',
      resolve: (row, args, context) => partsOf(row, originsOf(row).origins, args, context),
    }),
    warnings: t.field({
      ...pub,
      type: [Warning],
      args: listArgs(standard),
      complexity: listCost,
      description: 'What looks like more origins than there are; empty where nothing does.',
      resolve: (row, args, context) => partsOf(row, originsOf(row).warnings, args, context),
    }),
  }),
})

builder.objectField(Claim, 'provenance', (t) =>
  t.field({
    ...pub,
    type: Provenance,
    description: 'How it came to us: who says so, through whom, and how many independent origins that makes.',
    resolve: relation<ProvenanceRow>(),
  }),
)
