import { builder } from '../../graphql/builder.ts'
import { refusedQuery } from '../../graphql/refused-query.ts'
import { actorOf } from '../../graphql/context.ts'
import { PublishFinding } from '../../graphql/finding.graphql.ts'
import { typedId } from '../../platform/ids.ts'
import { Claim, claimShape, type ClaimRow } from '../claims/public.ts'
import type { ArticlePlanItem, PublicationPlan } from './publication-plan.ts'
import { checkPublication } from './use-cases/check-publication.ts'

/** The type PublishItem. */
export const PublishItem = builder.objectRef<ArticlePlanItem>('PublishItem').implement({
  description: 'Something that publishing shows to readers, or leaves behind.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: (item) => typedId(item.type, item.id) }),
    type: t.exposeString('type', {
      description: 'claim, source, attribution, evidence, link, topic, author, section or asset.',
    }),
    label: t.exposeString('label', { description: 'What it says or is called.' }),
    change: t.exposeString('change', { description: 'NEW or CHANGED, as readers see it.' }),
  }),
})

builder.objectField(PublishFinding, 'claim', (t) =>
  t.field({
    type: Claim,
    nullable: true,
    description: 'The claim that it concerns.',
    resolve: (finding, _args, context, info) => {
      const { claimId } = finding
      return claimId
        ? context.readsAt(null).one<ClaimRow>(info, claimShape, (row, bind) => `${row}.id = ${bind(claimId)}`)
        : null
    },
  }),
)

const PublishCheck = builder.objectRef<PublicationPlan>('PublishCheck').implement({
  description: 'What publishing an article would do.',
  fields: (t) => ({
    ok: t.boolean({
      description: 'Nothing stops it.',
      resolve: (plan) => plan.readableFindings.every((finding) => finding.severity !== 'BLOCK'),
    }),
    findings: t.field({
      type: [PublishFinding],
      description: 'What the publish gate found.',
      resolve: (plan) => [...plan.readableFindings],
    }),
    publishes: t.field({
      type: [PublishItem],
      description: 'What readers would newly see besides the article.',
      resolve: (plan) => [...plan.publishes],
    }),
    staysBehind: t.field({
      type: [PublishItem],
      description:
        'What stays behind because no editor has accepted it, or because the terms agreed with its source withhold it.',
      resolve: (plan) => [...plan.staysBehind],
    }),
  }),
})

builder.queryField('publishCheck', (t) =>
  t.field({
    type: PublishCheck,
    description: 'What publishing an article would show, leave behind and be warned of. Changes nothing.',
    args: { articleId: t.arg.id({ required: true, description: 'The article.' }) },
    resolve: async (_root, args, context) => {
      const { actor, prisma } = actorOf(context)
      const result = await checkPublication({ prisma, actor, requestId: context.requestId }, args)
      if (result.ok) return result.value
      throw refusedQuery(result.failure, 'articleId')
    },
  }),
)
