import { getNamedType, getNullableType, isListType, type GraphQLInputField } from 'graphql'
import { expect, test } from 'vitest'
import { editorialSchema as schema } from './schemas.ts'
import { givesList, inputFields, outputFields } from './testing/schema-walk.ts'

/** Lists of an input that are no list of the record: what each is instead. */
const acts: Readonly<Record<string, string>> = {
  dropOrphanClaimIds: 'mentions to let go, none of which stays',
  keepOrphans: 'mentions that were let go and stay after all',
  fieldMentions: 'derived from the headline and the dek that are sent along',
  sources: 'created along, to be named in the same input',
  claims: 'created along, to be named in the same input',
}

/** The list of a record that an input list replaces: `articleIds` → `articles`, `aboutIds` → `about`. */
const namesOf = (field: string): string[] => {
  const stem = field.replace(/Ids$/, '')
  return [stem, `${stem}s`]
}

const nounOf = (input: string): string => input.replace(/^(Create|Save)|Input$/g, '')

interface ReplacedList {
  readonly input: string
  readonly bound: unknown
  readonly read: string | null
  readonly standard: unknown
}

/** The inputs of mutations; what they are made of belongs to no record by itself. */
const ofMutations = new Set(
  Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ args }) =>
    args.map(({ type }) => getNamedType(type).name),
  ),
)

const boundOf = (field: GraphQLInputField): unknown => field.extensions['maxEntries']

/** Every list that a save replaces as a whole, with the list that a form fills itself from. */
function replacedLists(): ReplacedList[] {
  const outputs = outputFields(schema)
  return inputFields(schema)
    .filter(
      ({ parent, field }) =>
        /^(Create|Save)/.test(parent) && ofMutations.has(parent) && isListType(getNullableType(field.type)),
    )
    .filter(({ field }) => !acts[field.name])
    .map(({ parent, path, field }) => {
      const names = namesOf(field.name)
      const read = outputs.find((output) => output.parent === nounOf(parent) && names.includes(output.field.name))
      const first = read?.field.args.find((arg) => arg.name === 'first')
      const whole = read && givesList(read.field.type) && !first
      return {
        input: path,
        bound: boundOf(field),
        read: read?.path ?? null,
        standard: whole ? Number.POSITIVE_INFINITY : first?.defaultValue,
      }
    })
}

test('there are lists that a save replaces', () => {
  expect(replacedLists().map(({ input }) => input)).toEqual(
    expect.arrayContaining(['SaveCollectionInput.articleIds', 'SaveArticleInput.topicIds', 'SaveClaimInput.aboutIds']),
  )
})

test('what a save replaces as a whole is read whole unless a reader asks for less', () => {
  const short = replacedLists().filter(
    ({ bound, standard }) => typeof bound !== 'number' || typeof standard !== 'number' || standard < bound,
  )
  expect(short).toEqual([])
})
