import { asOfArg, listArgs, listCost, pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { editorialEnums, publicEnums } from '../../graphql/enums.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { NodeInterface, nodeType } from '../../graphql/node.graphql.ts'
import { relation } from '../../platform/reads/related.ts'
import { newestFirst } from '../../platform/reads/shape.ts'
import { Article, articleShape, type ArticleRow } from '../articles/public.ts'
import { Claim, type ClaimRow } from '../claims/public.ts'
import { correctionShape, type CorrectionRow } from './correction.reads.ts'
import { createCorrection } from './use-cases/create-correction.ts'
import { publishCorrection } from './use-cases/publish-correction.ts'
import { removeCorrection } from './use-cases/remove-correction.ts'
import { saveCorrection } from './use-cases/save-correction.ts'

const Correction = builder.objectRef<CorrectionRow>('Correction')

Correction.implement({
  ...pub,
  description: 'A public, dated note on an article: what was wrong and what is right.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    article: t.field({
      ...pub,
      type: Article,
      description: 'The article.',
      resolve: relation<ArticleRow>(),
    }),
    kind: t.expose('kind', {
      ...pub,
      type: publicEnums.CorrectionKind,
      description: 'What sort of note it is.',
    }),
    origin: t.expose('origin', {
      ...pub,
      type: publicEnums.CorrectionOrigin,
      description: 'Whose mistake it was.',
    }),
    note: t.exposeString('note', { ...pub, description: 'The note.' }),
    wrong: t.exposeString('wrong', { ...pub, nullable: true, description: 'What was wrong.' }),
    right: t.exposeString('right', { ...pub, nullable: true, description: 'What is right.' }),
    claims: t.field({
      ...pub,
      type: [Claim],
      args: listArgs(50),
      complexity: listCost,
      description: 'The claims that it concerns.',
      resolve: relation<ClaimRow[]>(),
    }),
    issuedAt: t.expose('issuedAt', {
      ...pub,
      type: 'DateTime',
      description: 'The date of the note.',
    }),
    supersedes: t.field({
      ...pub,
      type: Correction,
      nullable: true,
      description: 'The earlier correction that it replaces.',
      resolve: relation<CorrectionRow | null>(),
    }),
    publicFrom: t.expose('publicFrom', {
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is public; null if it is not.',
    }),
  }),
})

builder.objectFields(Correction, (t) => ({
  state: t.field({
    type: editorialEnums.EdgeState,
    description: 'Whether an editor stands behind it.',
    resolve: (row) => row.state,
  }),
  version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
  can: t.stringList({
    description: 'What the viewer may do with it now.',
    resolve: (row, _args, context) =>
      allowed(
        context,
        row.publicFrom ? ['correction:remove'] : ['correction:save', 'correction:publish', 'correction:remove'],
      ),
  }),
}))

nodeType('correction', 'Correction', correctionShape)

const CorrectionConnection = connectionOf('Correction', Correction)

builder.objectField(Article, 'corrections', (t) =>
  t.field({
    ...pub,
    type: [Correction],
    args: listArgs(100),
    complexity: listCost,
    description: 'What was put right, newest first.',
    resolve: relation<CorrectionRow[]>(),
  }),
)

builder.queryField('corrections', (t) =>
  t.field({
    ...pub,
    type: CorrectionConnection,
    complexity: pageCost,
    description: 'All corrections, newest first.',
    args: { ...pageArgs(), ...asOfArg() },
    resolve: async (_root, args, context, info) =>
      pageOf<CorrectionRow>(
        await context.readsAt(args.asOf ?? null).page(info, correctionShape, () => 'true', newestFirst('issued_at')),
      ),
  }),
)

const correction = {
  type: Correction,
  shape: correctionShape,
  id: ({ correctionId }: { correctionId: string }) => correctionId,
}
const article = { type: Article, shape: articleShape, id: ({ articleId }: { articleId: string }) => articleId }

mutationFor('createCorrection', createCorrection, {
  description: 'Writes a correction to an article. Readers see it once it is published.',
  records: { correction },
})
mutationFor('saveCorrection', saveCorrection, {
  description: 'Changes a correction that is not public yet.',
  records: { correction },
})
mutationFor('publishCorrection', publishCorrection, {
  description: 'Shows readers a correction, unless it holds what a source said in confidence.',
  records: { correction, article },
})
mutationFor('removeCorrection', removeCorrection, {
  description: 'Takes a correction away; history keeps it if it was public.',
  records: { article },
})
