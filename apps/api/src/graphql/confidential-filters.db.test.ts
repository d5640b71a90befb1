import type { Role } from '@sourceline/domain'
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeConfidentialStory, type ConfidentialStory } from '../testing/confidential-newsroom.ts'
import { leastOf } from '../testing/least-input.ts'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../testing/newsroom.ts'
import { deliverySchema, editorialSchema } from './schemas.ts'

let newsroom: TestNewsroom
let story: ConfidentialStory

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  story = await writeConfidentialStory(newsroom)
})
afterAll(() => newsroom.close())

/** What a list is asked by: the way to one value among its arguments, and the values that this may have. */
interface Choice {
  readonly list: GraphQLField<unknown, unknown>
  readonly path: readonly string[]
  readonly type: GraphQLInputType
}

/** Where a page lies, and as of when it is read, tells nothing of what records hold. */
const ofThePage = new Set(['first', 'last', 'after', 'before', 'asOf'])

/** Everything by which the lists of a root are filtered, ordered or searched. */
function choicesOf(schema: GraphQLSchema): Choice[] {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) => isList(type))
  return lists.flatMap((list) =>
    list.args.filter(({ name }) => !ofThePage.has(name)).flatMap(({ name, type }) => leaves(list, [name], type)),
  )
}

const isList = (type: GraphQLField<unknown, unknown>['type']): boolean =>
  isListType(getNullableType(type)) || getNamedType(type).name.endsWith('Connection')

function leaves(list: Choice['list'], path: readonly string[], type: GraphQLInputType): Choice[] {
  const named = getNamedType(type)
  if (!isInputObjectType(named)) return [{ list, path, type }]
  return Object.values(named.getFields()).flatMap((field) => leaves(list, [...path, field.name], field.type))
}

const nameOf = ({ list, path }: Choice): string => [list.name, ...path].join('.')

/** The least that a list asks for. */
function requiredOf({ args }: Choice['list']): Record<string, unknown> {
  const required = args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)
  return Object.fromEntries(required.map((argument) => [argument.name, leastOf(argument.type)]))
}

function nested([first = '', ...below]: readonly string[], value: unknown): Record<string, unknown> {
  return { [first]: below.length > 0 ? nested(below, value) : value }
}

/** The arguments of a list with one value in its place, and the least of what else must be given. */
const argumentsWith = ({ list, path, type }: Choice, value: unknown): Record<string, unknown> => ({
  ...requiredOf(list),
  ...nested(path, isListType(getNullableType(type)) ? [value] : value),
})

/** As many rows as a page has at most. */
const most = 100

type Ask = (query: string, variables: Record<string, unknown>) => Promise<Answer>

/** The rows of a list by their cursors, which hold by what they are ordered, and its count; or why there are none. */
async function rowsOf(ask: Ask, list: Choice['list'], given: Record<string, unknown>): Promise<string> {
  const named = getNamedType(list.type)
  const pages = named.name.endsWith('Connection')
  const hasId = isObjectType(named) && named.getFields()['id']
  const selection = pages ? '{ totalCount edges { cursor } }' : hasId ? '{ id }' : '{ __typename }'
  const args = list.args.filter(({ name }) => name in given)
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`)
  const passed = [...args.map(({ name }) => `${name}: $${name}`), ...(pages ? [`first: ${most}`] : [])]
  const inParentheses = (texts: readonly string[]) => (texts.length > 0 ? `(${texts.join(', ')})` : '')
  const query = `query ${inParentheses(declared)} { rows: ${list.name}${inParentheses(passed)} ${selection} }`
  try {
    const { rows } = await ask(query, given)
    return JSON.stringify(rows)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A word like those that are looked for, which nothing has. */
const nothing = 'zqnowhere0'

/** An id of the same type as one that is looked for, which nothing has. */
const idOfNothing = (id: string): string => `${id.slice(0, id.indexOf('_'))}_01h455vb4pex5vsknk084sn02q`

/** Whether a choice tells what a secret holds from what nothing holds. */
async function tellsApart(ask: Ask, choice: Choice, secret: ConfidentialStory['secrets'][number]): Promise<boolean> {
  const isId = getNamedType(choice.type).name === 'ID'
  const tried = isId ? [secret.sourceId, secret.attributionId] : [secret.marker, `Name ${secret.marker}`]
  const answers = await Promise.all(
    tried.map(async (value) => {
      const blank = isId ? idOfNothing(value) : value.replace(secret.marker, nothing)
      const [found, none] = [
        await rowsOf(ask, choice.list, argumentsWith(choice, value)),
        await rowsOf(ask, choice.list, argumentsWith(choice, blank)),
      ]
      return found.replaceAll(value, '') !== none.replaceAll(blank, '')
    }),
  )
  return answers.some(Boolean)
}

const isText = ({ type }: Choice): boolean => ['String', 'ID'].includes(getNamedType(type).name)

const asRole =
  (role: Role): Ask =>
  (query, variables) =>
    newsroom.editorial(query, variables, role)

async function tellingChoices(
  ask: Ask,
  schema: GraphQLSchema,
  secrets: ConfidentialStory['secrets'],
): Promise<string[]> {
  const telling: string[] = []
  for (const choice of choicesOf(schema).filter(isText))
    for (const secret of secrets)
      if (!telling.includes(nameOf(choice)) && (await tellsApart(ask, choice, secret))) telling.push(nameOf(choice))
  return telling.toSorted()
}

/** A source of each kind of terms under which it is not told of. */
const confidential = () => {
  const hidden = story.secrets.filter(({ shown }) => !shown)
  return [...new Map(hidden.map((secret) => [secret.terms, secret])).values()]
}

test.each(['FACT_CHECKER', 'REPORTER', 'VIEWER'] as const)(
  'nothing by which lists are filtered or searched tells %s of a source that the role may not read',
  async (role) => {
    expect(await tellingChoices(asRole(role), editorialSchema, confidential())).toEqual([])
  },
)

test('nor readers', async () => {
  const reader: Ask = (query, variables) => newsroom.reader(query, variables)
  expect(await tellingChoices(reader, deliverySchema, confidential())).toEqual([])
})

test('whoever may read a source finds it, so that the lists are seen to be asked', async () => {
  expect(await tellingChoices(asRole('EDITOR'), editorialSchema, confidential())).toEqual(
    expect.arrayContaining([
      'articles.editorial.source',
      'changeEvents.subjectIds',
      'claims.editorial.source',
      'search.query',
      'sources.editorial.search',
    ]),
  )
})

/** The cursors without what they are ordered by: the ids of rows as they stand in a list. */
const idsIn = (rows: string): string[] =>
  [...rows.matchAll(/"cursor":"([^"]+)"/g)].map(([, cursor = '']) => {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return JSON.stringify(parsed).replace(/.*"([0-9a-f-]{36})".*/, '$1')
  })

test.each(['FACT_CHECKER', 'REPORTER', 'VIEWER'] as const)(
  'no choice and no order shows or counts for %s what the plain list does not',
  async (role) => {
    const ask = asRole(role)
    for (const choice of choicesOf(editorialSchema).filter((one) => !isText(one))) {
      const type = getNamedType(choice.type)
      const values = isEnumType(type)
        ? type.getValues().map(({ name }) => name)
        : type.name === 'Boolean'
          ? [true, false]
          : []
      const plain = new Set(idsIn(await rowsOf(ask, choice.list, requiredOf(choice.list))))
      for (const value of values) {
        const rows = await rowsOf(ask, choice.list, argumentsWith(choice, value))
        const ids = idsIn(rows)
        const total = /"totalCount":(\d+)/.exec(rows)?.[1]
        if (total !== undefined)
          expect([nameOf(choice), value, Math.min(Number(total), most)]).toEqual([nameOf(choice), value, ids.length])
        const more = choice.path.includes('descriptions') ? [] : ids.filter((id) => !plain.has(id))
        expect([nameOf(choice), value, more]).toEqual([nameOf(choice), value, []])
      }
    }
  },
)
