import { listArgs, listCost } from '../../graphql/arguments.ts'
import { builder } from '../../graphql/builder.ts'
import { typedId } from '../../platform/ids.ts'
import { relation } from '../../platform/reads/related.ts'
import { Image, type ImageRow } from '../assets/public.ts'
import { Claim, type ClaimRow } from '../claims/public.ts'
import { Section, type SectionRow } from '../sections/public.ts'
import { Source, type SourceRow } from '../sources/public.ts'
import { Topic, type TopicRow } from '../topics/public.ts'
import { Byline } from './article-relations.graphql.ts'
import type { ContributorRow } from './article-version.reads.ts'
import { ArticleVersion } from './mention.graphql.ts'

const Contributor = builder.objectRef<ContributorRow>('Contributor').implement({
  description: 'Somebody who wrote in a version of an article. Readers are told of its bylines instead.',
  fields: (t) => ({
    userId: t.id({
      nullable: true,
      description: 'The person, `user_01h…`; null where a program wrote, and where the account is gone.',
      resolve: ({ userId }) => userId && typedId('user', userId),
    }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'The name of the person, or of the token by which a program wrote; null where it is gone.',
    }),
  }),
})

/** What a version made of the article besides its text, so that two of them can be compared. */
builder.objectFields(ArticleVersion, (t) => ({
  claims: t.field({
    type: [Claim],
    args: listArgs(500),
    complexity: listCost,
    description: 'The claims that it makes, in reading order, as they are worded now; none that was rejected.',
    resolve: relation<ClaimRow[]>(),
  }),
  sources: t.field({
    type: [Source],
    args: listArgs(200),
    complexity: listCost,
    description:
      'To whom readers were told that its claims are attributed while it was public, by name; of a version that never ' +
      'was, to whom they are attributed now.',
    resolve: relation<SourceRow[]>(),
  }),
  topics: t.field({
    type: [Topic],
    args: listArgs(50),
    complexity: listCost,
    description: 'What it was about.',
    resolve: relation<TopicRow[]>(),
  }),
  bylines: t.field({
    type: [Byline],
    args: listArgs(50),
    complexity: listCost,
    description: 'The names below its headline.',
    resolve: relation<{ name: string; roleTitle: string | null }[]>(),
  }),
  section: t.field({
    type: Section,
    nullable: true,
    description: 'The section that it appeared in.',
    resolve: relation<SectionRow | null>(),
  }),
  leadImage: t.field({
    type: Image,
    nullable: true,
    description: 'The image above its text; null if there was none.',
    resolve: relation<ImageRow | null>(),
  }),
  seoTitle: t.string({
    nullable: true,
    description: 'Its title for search engines; null where the headline was that.',
    resolve: (row) => row.seoTitle || null,
  }),
  seoDescription: t.string({
    nullable: true,
    description: 'Its description for search engines; null where the summary was that.',
    resolve: (row) => row.seoDescription || null,
  }),
}))

builder.objectField(ArticleVersion, 'contributors', (t) =>
  t.field({
    type: [Contributor],
    args: listArgs(50),
    complexity: listCost,
    description:
      'Everybody who wrote in it, each once, in the order in which they began; among those who write together, whoever ' +
      'changed something. Of versions from before this was recorded, who saved them last.',
    resolve: relation<ContributorRow[]>(),
  }),
)
