import { z } from 'zod'
import { uuidIn } from './ids.work.ts'
import type { IdPrefix } from './ids.ts'
import { refusal } from './refusals/define-refusals.ts'
import { refuses } from './refusals/input-issue.ts'

/** A record that an input names: one that there is, by its UUID, or one that the same input creates, by its key. */
export type Named = { readonly uuid: string } | { readonly key: string }

const isKey = (given: string): boolean => /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/.test(given)

/** The name that an input gives to a record which it creates, for whatever else in the input belongs to that. */
export const newKey = z
  .string()
  .refine(isKey, refuses(refusal('key-invalid')))
  .describe('A name of your choice, for what else in this input refers to it: letters, digits and hyphens.')

/** A schema that takes a typed id of one type, or the key of a record of it that the same input creates. */
export const idOrKey = (prefix: IdPrefix) =>
  z
    .string()
    .meta({ graphql: 'ID' })
    .refine(
      (given) => uuidIn(given, prefix) !== null || isKey(given),
      refuses(refusal('id-or-key-invalid', { prefix })),
    )
    .transform((given): Named => {
      const uuid = uuidIn(given, prefix)
      return uuid === null ? { key: given } : { uuid }
    })

/** The UUID of a record that an input names; undefined where the input creates none under that key. */
export const uuidNamed = (named: Named, created: ReadonlyMap<string, string>): string | undefined =>
  'uuid' in named ? named.uuid : created.get(named.key)
