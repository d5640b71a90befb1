import { ArticleKind } from '@sourceline/domain'
import { z } from 'zod'
import { locale, wordOf } from '../../platform/inputs.ts'

/** How a file is imported: what holds for each of its articles. */
export const importOptions = z.object({
  locale: locale.optional(),
  kind: wordOf(ArticleKind),
  again: z.boolean(),
  /** They were published before: each is published with the date that it had. */
  asPublished: z.boolean().default(false),
})

/** How a file is imported. */
export type ImportOptions = z.output<typeof importOptions>
