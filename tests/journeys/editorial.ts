import type { Role } from '@sourceline/domain'
import type { Ask } from './journey.ts'

/** An article as the editors' graph gives it to these journeys. */
export interface EditorialArticle {
  readonly id: string
  readonly slug: string
  readonly version: number
}

const fields = 'article { id slug version }'

const paragraphs = (text: string) =>
  text.split('\n\n').map((words, index) => ({
    type: 'paragraph',
    attrs: { id: `p${index + 1}` },
    content: [{ type: 'text', text: words }],
  }))

interface Answer {
  change: { __typename: string; message?: string; article?: EditorialArticle }
}

function articleOf({ change }: Answer): EditorialArticle {
  if (!change.article) throw new Error(`${change.__typename}: ${change.message ?? ''}`)
  return change.article
}

const orError =
  '... on ValidationError { message } ... on NotFoundError { message } ... on ForbiddenError { message } ... on ConflictError { message }'

/** Writes a draft; empty lines part its paragraphs. */
export async function writeDraft(ask: Ask, headline: string, text: string, locale = 'en'): Promise<EditorialArticle> {
  const body = { type: 'doc', content: paragraphs(text) }
  return articleOf(
    await ask<Answer>(
      `mutation ($input: CreateArticleInput!) {
        change: createArticle(input: $input) { __typename ... on CreateArticlePayload { ${fields} } ${orError} } }`,
      { input: { headline, body, locale } },
    ),
  )
}

/** Makes a draft of a text with what it claims proposed. */
export async function importText(ask: Ask, text: string): Promise<EditorialArticle> {
  return articleOf(
    await ask<Answer>(
      `mutation ($input: ImportTextInput!) {
        change: importText(input: $input) { __typename ... on ImportTextPayload { ${fields} } ${orError} } }`,
      { input: { text } },
    ),
  )
}

/** Publishes an article at once. */
export async function publish(ask: Ask, { id, version }: EditorialArticle): Promise<EditorialArticle> {
  return articleOf(
    await ask<Answer>(
      `mutation ($input: PublishArticleInput!) {
        change: publishArticle(input: $input) { __typename ... on PublishArticlePayload { ${fields} } ${orError}
        ... on PublishBlockedError { message } } }`,
      { input: { id, expectedVersion: version } },
    ),
  )
}

/** Writes another text into a draft, as a program does that knows nothing of claims; empty lines part its paragraphs. */
export async function rewrite(ask: Ask, { id, version }: EditorialArticle, text: string): Promise<EditorialArticle> {
  const body = { type: 'doc', content: paragraphs(text) }
  return articleOf(
    await ask<Answer>(
      `mutation ($input: SaveArticleInput!) {
        change: saveArticle(input: $input) { __typename ... on SaveArticlePayload { ${fields} } ${orError} } }`,
      { input: { id, expectedVersion: version, body, reanchor: true } },
    ),
  )
}

/** Gives an article another address in its draft. */
export async function moveTo(ask: Ask, { id, version }: EditorialArticle, slug: string): Promise<EditorialArticle> {
  return articleOf(
    await ask<Answer>(
      `mutation ($input: SaveArticleInput!) {
        change: saveArticle(input: $input) { __typename ... on SaveArticlePayload { ${fields} } ${orError} } }`,
      { input: { id, expectedVersion: version, slug } },
    ),
  )
}

/** Invites somebody, as an editor unless said otherwise; gives the one-time link. */
export async function invite(ask: Ask, name: string, email: string, role: Role = 'EDITOR'): Promise<string> {
  const { inviteUser } = await ask<{ inviteUser: { setUpUrl?: string } }>(
    'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { ... on InviteUserPayload { setUpUrl } } }',
    { input: { name, email, role } },
  )
  if (!inviteUser.setUpUrl) throw new Error(`${email} could not be invited.`)
  return inviteUser.setUpUrl
}
