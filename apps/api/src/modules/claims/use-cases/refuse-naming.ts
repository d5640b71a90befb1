import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { line } from '../../../platform/inputs.ts'
import { useCase } from '../../../platform/use-case.ts'

/**
 * Notes that somebody was kept from publishing a text that names whom the newsroom knows in confidence alone. Done once
 * the publication is undone; logged with the source, which only those see who may know of it.
 */
export const refuseNaming = useCase({
  action: 'source:refuse-naming',
  refusals: [],
  input: z.object({
    id: idOf('source').describe('The source.'),
    texts: line(100, 'what names it').describe('What kind of record names it.'),
  }),
  run: async ({ emit }, { id, texts }) => {
    emit({ subject: { type: 'source', id }, changes: { texts } })
    return ok(null)
  },
})
