import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { line, words } from '../../../platform/inputs.ts'
import { useCase } from '../../../platform/use-case.ts'

/**
 * Notes that a text names somebody who is known in confidence alone, and why it may. Done in the course of publishing that
 * text; logged with the source, which only those see who may know of it.
 */
export const nameOpenly = useCase({
  action: 'source:name-openly',
  refusals: [],
  input: z.object({
    id: idOf('source').describe('The source.'),
    overrideReason: words(1000, 'the reason').describe('Why the name may be public.'),
    texts: line(100, 'what names it').describe('What kind of record names it.'),
  }),
  run: async ({ emit }, { id, overrideReason, texts }) => {
    emit({ subject: { type: 'source', id }, changes: { overrideReason, texts } })
    return ok(null)
  },
})
