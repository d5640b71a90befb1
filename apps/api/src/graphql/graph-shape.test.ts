import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isNonNullType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLField,
} from 'graphql'
import { expect, test } from 'vitest'
import { editorialSchema as schema } from './schemas.ts'
import { givesList, inputFields, outputFields } from './testing/schema-walk.ts'

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const members = (field: GraphQLField<unknown, unknown>): string[] => {
  const type = getNullableType(field.type)
  return isUnionType(type) ? type.getTypes().map((member) => member.name) : []
}

test('there are mutations to look at', () => {
  expect(mutations.length).toBeGreaterThan(30)
})

/** A mutation is named verb and noun, but for what strikes words in all nouns at once. */
const verbs = ['redact']

test.each(mutations.map((field) => [field.name, field] as const))(
  '%s answers with its payload or with one of the errors that can be expected',
  (name, field) => {
    if (!verbs.includes(name)) expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)+$/)
    const stem = capital(name)
    expect(String(field.type)).toBe(`${stem}Result!`)
    expect(members(field)).toEqual(
      expect.arrayContaining([`${stem}Payload`, 'ValidationError', 'NotFoundError', 'ForbiddenError', 'ConflictError']),
    )
    expect(field.args.map((arg) => [arg.name, String(arg.type)])).toEqual([['input', `${stem}Input!`]])
  },
)

test('every error that a mutation can answer with says what to do', () => {
  const errors = new Set(mutations.flatMap(members).filter((name) => name.endsWith('Error')))
  for (const name of errors) {
    const type = schema.getType(name)
    expect(type && 'getInterfaces' in type ? type.getInterfaces().map((found) => found.name) : []).toContain('Error')
  }
})

/** What a viewer may do with a record: one entry an action of its kind. */
const permitted = /^\w+\.can$/

/** Other lists that are short by their nature, each with what bounds it. */
const bounded: Readonly<Record<string, string>> = {
  'ClaimOrigin.outletIds': 'the sources of one claim',
  'ClaimOrigin.pathIds': 'the sources of one claim',
  'ClaimOrigin.speakerIds': 'the sources of one claim',
  'ProvenanceWarning.sourceIds': 'the sources of one claim',
  'ClaimMatch.reasons': 'one entry a kind of reason',
  'ImportTextPayload.importedBefore': 'the newest ten',
  'Mention.selectors': 'one entry a span; the body’s schema bounds them',
  'SearchHit.excerpt': 'the parts of at most 240 characters',
  'Author.sameAs': 'at most 20 by its input',
  'Source.sameAs': 'at most 20 by its input',
  'Topic.sameAs': 'at most 20 by its input',
  'RedactionPreview.places': 'one entry a kind of row',
  'RedactionTarget.places': 'one entry a kind of row',
  'Redaction.words': 'at most 50 by its input',
  'Source.trackRecord': 'one entry a verdict',
  'PublishArticlePayload.published': 'what one article needs',
  'PublishCheck.findings': 'what one article needs',
  'PublishCheck.publishes': 'what one article needs',
  'PublishCheck.staysBehind': 'what one article needs',
  'PublishBlockedError.findings': 'what one article needs',
  'ValidationError.issues': 'what one input holds',
  'DuplicateError.existing': 'at most ten',
  'ImportTextPayload.notices': 'a few lines for each kind of notice',
  'Comment.mentioned': 'at most 20 by its input',
  'Comment.selectors': 'one for each block of the words, which an input bounds',
  'Asset.embedded': 'six fields',
  'ListView.parameters': 'at most 30 by its input',
  'UploadLimits.mediaTypes': 'there are six',
  'ImportItem.notices': 'a few lines for each kind of notice',
  'InUseError.usedBy': 'the records that one delete meets',
  'SuccessorRequiredError.apiTokens': 'at most 20 by its failure',
  'AcceptProposalsPayload.proposals': 'at most 500 by its input',
  'AcceptAllProposalsPayload.proposals': 'what was proposed for one article',
  'OpenReference.candidates': 'at most four a reference',
  'Proposal.open': 'what one statement and one source leave open',
  'Proposal.resolved': 'what one statement and one source leave open',
  'Query.nodes': 'at most 100 by its input',
  'RejectProposalsPayload.proposals': 'at most 500 by its input',
  'ReopenProposalsPayload.proposals': 'at most 500 by its input',
  'SaveArticlePayload.createdClaims': 'at most 500 by its input',
  'SearchFacets.topics': 'the fifty most frequent',
  'SearchFacets.types': 'there are three',
  'SearchFacets.verdicts': 'one for each verdict',
  'SearchFacets.years': 'the fifty most frequent',
}

test('every list is a page of a connection, or says how many it gives at the most', () => {
  const lists = outputFields(schema).filter(({ field }) => givesList(field.type))
  const pages = ({ parent, field }: (typeof lists)[number]) =>
    parent.endsWith('Connection') && (field.name === 'nodes' || field.name === 'edges')
  const limited = ({ field }: (typeof lists)[number]) => field.args.some((arg) => arg.name === 'first')
  expect(
    lists
      .filter((list) => !pages(list) && !limited(list) && !permitted.test(list.path) && !bounded[list.path])
      .map((list) => list.path),
  ).toEqual([])
  expect(Object.keys(bounded).filter((path) => !lists.some((list) => list.path === path))).toEqual([])
})

test('every page can be asked for by size and by cursor', () => {
  const connections = outputFields(schema).filter(({ field }) => /Connection!?$/.test(String(field.type)))
  expect(connections.length).toBeGreaterThan(8)
  for (const { path, field } of connections)
    expect([path, field.args.map((arg) => arg.name)]).toEqual([path, expect.arrayContaining(['first', 'after'])])
})

test('every type, field, argument, input field and enum value is explained', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  )
  const things: { path: string; description?: string | null | undefined }[] = types.map((type) => ({
    path: type.name,
    description: type.description,
  }))
  for (const { path, field } of outputFields(schema)) {
    things.push(
      { path, description: field.description },
      ...field.args.map((arg) => ({ path: `${path}(${arg.name})`, description: arg.description })),
    )
  }
  for (const { path, field } of inputFields(schema)) things.push({ path, description: field.description })
  for (const type of types)
    if (isEnumType(type))
      things.push(
        ...type.getValues().map((value) => ({ path: `${type.name}.${value.name}`, description: value.description })),
      )
  expect(things.filter((thing) => !thing.description?.trim()).map((thing) => thing.path)).toEqual([])
})

test('inputs are called so, and a version that was seen is never optional', () => {
  const used = new Set(mutations.flatMap((field) => field.args.map((arg) => String(getNullableType(arg.type)))))
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType)
  expect(inputs.filter((type) => !/(Input|Filter)$/.test(type.name)).map((type) => type.name)).toEqual([])
  expect([...used].filter((name) => !name.endsWith('Input'))).toEqual([])
  const versions = inputFields(schema).filter(({ field }) => field.name === 'expectedVersion')
  expect(versions.filter(({ field }) => !isNonNullType(field.type)).map(({ path }) => path)).toEqual([])
})

test('no version is in a name', () => {
  const names = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isScalarType(type))
    .map((type) => type.name)
  expect(
    [...names, ...outputFields(schema).map(({ field }) => field.name)].filter(
      (name) => /V?\d+$/.test(name) && name !== 'sha256',
    ),
  ).toEqual([])
})

const listedRefusals = ({ description }: GraphQLField<unknown, unknown>): string[] =>
  (/\n\nRefused with (.*)\.$/.exec(description ?? '')?.[1] ?? '').split(', ').map((code) => code.replaceAll('`', ''))

test('every mutation tells the codes that it refuses with, its own among them', () => {
  const type = schema.getType('RefusalCode')
  const codes = new Set(isEnumType(type) ? type.getValues().map(({ name }) => name) : [])
  for (const mutation of mutations)
    expect(
      listedRefusals(mutation).filter((code) => !codes.has(code)),
      mutation.name,
    ).toEqual([])
  const { createTopic, deleteArticle, publishClaim } = schema.getMutationType()?.getFields() ?? {}
  expect(createTopic && listedRefusals(createTopic)).toEqual(
    expect.arrayContaining(['SLUG_INVALID', 'SLUG_TAKEN', 'TOPIC_NAME_TAKEN', 'ROLE_FORBIDS']),
  )
  expect(createTopic && listedRefusals(createTopic)).not.toContain('VERSION_OUTDATED')
  expect(deleteArticle && listedRefusals(deleteArticle)).toContain('ARTICLE_IN_COLLECTION')
  expect(publishClaim && listedRefusals(publishClaim)).toContain('PUBLISH_BLOCKED')
})
