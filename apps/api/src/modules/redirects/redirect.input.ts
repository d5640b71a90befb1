import { locationOf, oldPath, RedirectKind } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../platform/ids.ts'
import { wordOf } from '../../platform/inputs.ts'
import { refuses } from '../../platform/refusals/input-issue.ts'
import { refusal } from './redirect.refusals.ts'

const isPath = (given: string): boolean => oldPath(given) !== null

/** What can be said of a redirect. */
export const redirectFields = {
  path: z
    .string()
    .max(2_000)
    .refine(isPath, refuses(refusal('path-invalid')))
    .transform((given) => oldPath(given) ?? given)
    .describe(
      'The old path, as `/2024/05/crane/`, or the whole old address. A slash at its end makes no difference; ' +
        'what follows a question mark does.',
    ),
  kind: wordOf(RedirectKind).describe('What a front-end answers.'),
  articleId: idOf('article').nullable().describe('The article that it leads to; null where it leads to none.'),
  toAddress: z
    .string()
    .max(2_000)
    .refine((given) => locationOf(given) !== null, refuses(refusal('address-invalid')))
    .transform((given) => locationOf(given) ?? given)
    .pipe(z.string().max(2_000))
    .nullable()
    .describe('A path of the site or a web address, where it leads to no article.'),
}
