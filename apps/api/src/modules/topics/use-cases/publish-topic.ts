import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, overrideReason } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { publishRevisions } from '../../../platform/records/publish.ts'
import { companionsOf, logCompanions, publishingCompanions } from '../../../platform/records/published-along.ts'
import { topicsAlong } from '../topics-along.ts'
import { loadTopic } from '../topic.store.ts'

/** Shows readers the newest version of a topic, and of the topics above it. */
export const publishTopic = useCase({
  action: 'topic:publish',
  refusals: ['record-missing', 'version-outdated'],
  input: z.object({ id: idOf('topic').describe('The topic.'), expectedVersion, overrideReason }),
  subject: async ({ tx }, input) => requireVersion('topic', await loadTopic(tx, input.id), input.expectedVersion),
  run: async (running, _input, topic) => {
    const { tx, now } = running
    const found = await companionsOf(tx, [{ along: topicsAlong, ids: [topic.id] }], now)
    await publishRevisions(tx, publishingCompanions(found), { now, effectiveFrom: now })
    logCompanions(running, found)
    return ok({ topicId: topic.id })
  },
})
