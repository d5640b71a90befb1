import { assetShape } from '../assets/public.ts'
import { amongThose, extendShape } from '../../platform/reads/shape.ts'
import { articleShape, articlesNaming } from './article.reads.ts'

/** Articles tell images where they are shown. */
extendShape(assetShape, {
  relations: {
    usedIn: {
      kind: 'many',
      shape: () => articleShape,
      where: (asset, article, schema) =>
        `${article}.id ${amongThose(
          `${(['lead_image_id', 'social_image_id'] as const)
            .map(
              (column) =>
                `SELECT o.id FROM ${schema}.article o WHERE ${articlesNaming(column)('o', `${asset}.id`, schema)}`,
            )
            .join(' UNION ')}
            UNION SELECT x.article_id FROM ${schema}.article_image x WHERE x.asset_id = ${asset}.id`,
        )}`,
      orderBy: (article) => `${article}.updated_at DESC, ${article}.id DESC`,
    },
  },
})
