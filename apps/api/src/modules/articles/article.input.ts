import { ArticleKind, MentionRole } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../platform/ids.ts'
import { line, locale, moment, slug, text, webAddress, wordOf } from '../../platform/inputs.ts'
import { idOrKey } from '../../platform/keys.ts'
import { referenceList } from '../../platform/records/reference-list.ts'
import { articleRecord } from './article.record.ts'
import { metadataFields } from './metadata.input.ts'

/** The claims that a headline and a dek make, each named by what `claim` takes. */
const fieldMentionsOf = <Claim extends z.ZodType>(claim: Claim) =>
  z
    .array(
      z
        .object({
          place: z.enum(['HEADLINE', 'DEK']).meta({ graphql: 'MentionPlace' }).describe('HEADLINE or DEK.'),
          claimId: claim,
          role: wordOf(MentionRole).describe('How the article uses it.'),
          exact: z.string().max(300).describe('The words that make it, exactly as they stand there.'),
        })
        .describe('A claim that the headline or the dek makes.'),
    )
    .max(50)
    .describe(
      'All claims that the headline and the dek make. Left out, those of before are found again by their words.',
    )

/** The fields of an article, as inputs. */
export const articleFields = {
  headline: line(300, 'a headline').describe('The headline.'),
  dek: text(1000).nullable().describe('The summary below the headline.'),
  slug: slug.describe('The address of the article. The old one goes on working after it was public.'),
  locale: locale.describe('The language, as a BCP 47 tag: `en`.'),
  kind: wordOf(ArticleKind).describe('What sort of text it is.'),
  body: z
    .unknown()
    .meta({ graphql: 'JSON' })
    .describe('The body as ProseMirror JSON of the shared schema, claims marked on its text.'),
  bylines: z
    .array(
      z
        .object({
          name: line(300, 'a name').describe('The name, as it is to be printed.'),
          roleTitle: text(300).nullable().default(null).describe('What it stands for: "Reporting".'),
          authorId: idOf('author').nullable().default(null).describe('The author whose name it is.'),
        })
        .describe('A name below the headline.'),
    )
    .max(50)
    .describe('The names below the headline, in order.'),
  topicIds: referenceList(articleRecord, 'topics').describe('What it is about, in order.'),
  sectionId: idOf('section').nullable().describe('The section that it appears in.'),
  originalSourceId: idOf('source').nullable().describe('The publication whose report it retells.'),
  originalSourceUrl: webAddress.nullable().describe('The address of that report.'),
  leadImageId: idOf('asset').nullable().describe('The image above its text and in lists.'),
  ...metadataFields,
  datePublished: moment
    .nullable()
    .describe('The date shown to readers, where it is not the moment of first publication.'),
  note: text(2000).describe('What this revision changes.'),
  noteIsPublic: z.boolean().describe('Readers see the note.'),
}

/** The body of an input that creates claims along with it. */
export const namedBody = articleFields.body.describe(
  'The body as ProseMirror JSON of the shared schema, claims marked on its text: recorded ones by their ids, new ones by their keys.',
)

/** What headline and dek claim, in an input that creates claims along with them. */
export const namedFieldMentions = fieldMentionsOf(
  idOrKey('claim').describe('The claim: its id, or the key of a new one.'),
)
