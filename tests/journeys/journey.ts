import { type APIRequestContext, type Locator, type Page, test as base } from '@playwright/test'
import { type Addresses, readAddresses } from '../env.ts'
import { administratorSession } from './people.ts'

type Variables = Readonly<Record<string, unknown>>

/** Asks one of the graphs. Throws with its errors when it gives any. */
export type Ask = <Answer>(document: string, variables?: Variables) => Promise<Answer>

interface Journey {
  newsroom: Addresses
  /** Asks the public graph, as any front-end may. */
  askDelivery: Ask
  /** Asks the editors' graph as the administrator. */
  askEditorial: Ask
}

async function ask<Answer>(
  request: APIRequestContext,
  url: string,
  document: string,
  variables: Variables,
): Promise<Answer> {
  // A server may close a connection that nobody used for a while just as it is used again: it has read nothing then.
  const response = await request.post(url, { data: { query: document, variables }, maxRetries: 2 })
  const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown }
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data
}

/** A test that finds the newsroom open. */
export const test = base.extend<Journey>({
  newsroom: async ({}, use) => use(readAddresses()),
  askDelivery: async ({ playwright, newsroom }, use) => {
    const reader = await playwright.request.newContext()
    await use((document, variables = {}) => ask(reader, `${newsroom.api}/graphql`, document, variables))
    await reader.dispose()
  },
  askEditorial: async ({ playwright, newsroom }, use) => {
    const editor = await playwright.request.newContext({ storageState: administratorSession() })
    await use((document, variables = {}) => ask(editor, `${newsroom.admin}/editorial/graphql`, document, variables))
    await editor.dispose()
  },
})

/** A titled part of a page of the reader site. */
export function part(page: Page, title: string): Locator {
  return page.locator('section', { has: page.getByRole('heading', { level: 2, name: title }) })
}
