import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { topicFields } from '../topic.input.ts'
import { loadTopic, saveTopicContent, takenTopicSlugs } from '../topic.store.ts'
import { refused } from '../topic.refusals.ts'

/** Changes a topic; what is left out stays as it is. Readers see it once it is published. */
export const saveTopic = useCase({
  action: 'topic:save',
  refusals: ['record-missing', 'reference-missing', 'slug-taken', 'topic-below-itself', 'version-outdated'],
  input: z.object({
    id: idOf('topic').describe('The topic.'),
    expectedVersion,
    ...z.object(topicFields).partial().shape,
  }),
  subject: async ({ tx }, input) => requireVersion('topic', await loadTopic(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, input, topic) => {
    const before = topic.revision
    const slug = input.slug ?? topic.slug
    if ((await takenTopicSlugs(tx, slug, topic.id)).has(slug))
      return failed(refused('slug-taken', { field: 'slug', record: 'topic', slug }))
    const content = {
      name: input.name ?? before.name,
      kind: input.kind ?? before.kind,
      description: input.description ?? before.description,
      parentId: input.parentId === undefined ? before.parentId : input.parentId,
      sameAs: input.sameAs ?? before.sameAs,
    }
    for (let above = content.parentId; above !== null;) {
      if (above === topic.id) return failed(refused('topic-below-itself', { field: 'parentId' }))
      const parent = await loadTopic(tx, above)
      if (!parent) return failed(refused('reference-missing', { field: 'parentId', record: 'topic' }))
      above = parent.revision.parentId
    }
    await saveTopicContent(tx, topic, { slug, content, now, by: actor.id })
    emit({ subject: { type: 'topic', id: topic.id }, changes: { slug, ...content } })
    return ok({ topicId: topic.id })
  },
})
