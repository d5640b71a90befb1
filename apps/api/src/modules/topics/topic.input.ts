import { TopicKind } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../platform/ids.ts'
import { line, slug, text, webAddress, wordOf } from '../../platform/inputs.ts'

/** The fields of a topic, as inputs. */
export const topicFields = {
  name: line(300, 'a name').describe('The name.'),
  slug: slug.describe('The address.'),
  kind: wordOf(TopicKind).describe('What it stands for.'),
  description: text(2000).describe('What readers should know of it.'),
  parentId: idOf('topic').nullable().describe('The topic above it.'),
  sameAs: z
    .array(webAddress)
    .max(20)
    .describe('Web addresses that identify it elsewhere: IPTC Media Topic, Wikidata (schema.org sameAs).'),
}
