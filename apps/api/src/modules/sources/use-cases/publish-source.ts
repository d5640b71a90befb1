import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, overrideReason } from '../../../platform/inputs.ts'
import { useCase } from '../../../platform/use-case.ts'
import { confidentialSources } from '../confidential-sources.store.ts'
import { publishSources } from '../publish-sources.ts'
import { refused } from '../source.refusals.ts'
import { sourceSubject } from '../source-subject.ts'
import { acceptSources } from '../source.store.ts'

/** Shows readers the newest version of a source, and of the bodies it belongs to. */
export const publishSource = useCase({
  action: 'source:publish',
  refusals: ['record-missing', 'source-confidential', 'version-outdated'],
  input: z.object({ id: idOf('source').describe('The source.'), expectedVersion, overrideReason }),
  subject: sourceSubject,
  run: async (running, _input, source) => {
    const confidential = await confidentialSources(running.tx, [source.id])
    if (confidential.has(source.id)) return failed(refused('source-confidential', { field: 'id' }))
    await acceptSources(running.tx, [source.id], running.now)
    await publishSources(running, [source.id], running.now)
    return ok({ sourceId: source.id })
  },
})
