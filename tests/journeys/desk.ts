import type { Ask } from './journey.ts'

/** An article as the editors' graph gives it to these journeys. */
export interface DeskArticle {
  readonly id: string
  readonly slug: string
  readonly version: number
}

const fields = 'article { id slug version }'

const paragraph = (text: string, id: string) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] })

interface Answer {
  change: { __typename: string; message?: string; article?: DeskArticle }
}

function articleOf({ change }: Answer): DeskArticle {
  if (!change.article) throw new Error(`${change.__typename}: ${change.message ?? ''}`)
  return change.article
}

const orError = '... on ValidationError { message } ... on NotFoundError { message } ... on ForbiddenError { message } ... on ConflictError { message }'

/** Writes a draft of one paragraph. */
export async function writeDraft(ask: Ask, headline: string, text: string): Promise<DeskArticle> {
  const body = { type: 'doc', content: [paragraph(text, 'p1')] }
  return articleOf(await ask<Answer>(
    `mutation ($input: CreateArticleInput!) { change: createArticle(input: $input) { __typename ... on CreateArticlePayload { ${fields} } ${orError} } }`,
    { input: { headline, body } },
  ))
}

/** Publishes an article at once. */
export async function publish(ask: Ask, { id, version }: DeskArticle): Promise<DeskArticle> {
  return articleOf(await ask<Answer>(
    `mutation ($input: PublishArticleInput!) { change: publishArticle(input: $input) { __typename ... on PublishArticlePayload { ${fields} } ${orError} ... on PublishBlockedError { message } } }`,
    { input: { id, expectedVersion: version } },
  ))
}

/** Gives an article another address in its draft. */
export async function moveTo(ask: Ask, { id, version }: DeskArticle, slug: string): Promise<DeskArticle> {
  return articleOf(await ask<Answer>(
    `mutation ($input: SaveArticleInput!) { change: saveArticle(input: $input) { __typename ... on SaveArticlePayload { ${fields} } ${orError} } }`,
    { input: { id, expectedVersion: version, slug } },
  ))
}

/** Invites somebody; gives the one-time link. */
export async function invite(ask: Ask, name: string, email: string): Promise<string> {
  const { inviteUser } = await ask<{ inviteUser: { setUpUrl?: string } }>(
    'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { ... on InviteUserPayload { setUpUrl } } }',
    { input: { name, email, role: 'EDITOR' } },
  )
  if (!inviteUser.setUpUrl) throw new Error(`${email} could not be invited.`)
  return inviteUser.setUpUrl
}
