import { expect, type Page } from '@playwright/test'
import { type EditorialArticle, importText, publish } from './editorial.ts'
import { type Ask, test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

interface Changed {
  readonly id: string
  readonly version: number
}

/** Makes a change as the administrator; gives the id and the version of the record that it answers with. */
async function change(ask: Ask, mutation: string, input: object, record: string): Promise<Changed> {
  const name = mutation.charAt(0).toUpperCase() + mutation.slice(1)
  const { made } = await ask<{ made: Record<string, Changed> & { message?: string } }>(
    `mutation ($input: ${name}Input!) { made: ${mutation}(input: $input) {
      ... on ${name}Payload { ${record} { id version } } ... on Error { message } } }`,
    { input },
  )
  const changed = made[record]
  if (changed === undefined) throw new Error(made.message)
  return changed
}

/** An article whose second version has other words, another claim and a byline, and a correction after that. */
async function correctedArticle(ask: Ask): Promise<EditorialArticle> {
  const draft = await importText(ask, 'Sluice of Merrow\n\nKeeper Runa Falk said that the Merrow sluice holds in 2027.')
  await ask('mutation ($input: AcceptAllProposalsInput!) { acceptAllProposals(input: $input) { __typename } }', {
    input: { articleId: draft.id, atLeast: 'WEAK' },
  })
  const first = await publish(ask, draft)
  const body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: 'p1' },
        content: [{ type: 'text', text: 'Nobody knows whether the Merrow sluice holds.' }],
      },
    ],
  }
  const bylines = [{ name: 'Ada Lund' }]
  const saved = await change(
    ask,
    'saveArticle',
    { id: first.id, expectedVersion: first.version, body, bylines },
    'article',
  )
  const second = await publish(ask, { ...first, version: saved.version })
  const note = 'We wrote that the sluice holds.'
  const correction = await change(
    ask,
    'createCorrection',
    { articleId: first.id, kind: 'CORRECTION', note, wrong: 'it holds', right: 'nobody knows' },
    'correction',
  )
  await change(ask, 'publishCorrection', { id: correction.id, expectedVersion: correction.version }, 'correction')
  return second
}

const dialogOf = (page: Page, version: number) => page.getByRole('dialog', { name: `Version ${version}` })

test('The history tells what each version changed, what readers had of it and what was corrected, and brings it back', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const { id } = await correctedArticle(askEditorial)
  await page.goto(`${newsroom.admin}/articles/${id}`)
  await page.getByText('History', { exact: true }).click()
  const history = page.getByLabel('Versions of this article')

  await test.step('a correction stands in the same line of time', async () => {
    await expect(history).toHaveText(/Correction.*Wrong: it holds.*Version 2.*Version 1/su)
  })

  await test.step('text, claims, sources and details are compared, in one text or beside each other', async () => {
    await history.getByRole('button', { name: 'View version 2' }).click()
    const text = page.getByRole('group', { name: 'Text of version 2' })
    await expect(text.locator('ins', { hasText: 'whether' })).toBeVisible()
    await expect(text.locator('del', { hasText: 'in 2027' })).toBeVisible()
    const others = page.getByLabel('Claims, sources and details')
    await expect(others.locator('del', { hasText: 'The Merrow sluice holds in 2027.' })).toBeVisible()
    await expect(others.locator('del', { hasText: 'Runa Falk' })).toBeVisible()
    await expect(others.locator('ins', { hasText: 'Ada Lund' })).toBeVisible()
    await dialogOf(page, 2).getByText('Side by side', { exact: true }).click()
    await expect(page.getByRole('region', { name: 'Version 2' })).toContainText('Nobody knows')
    await expect(page.getByRole('region', { name: 'Version 1' })).toContainText('Keeper Runa Falk')
    await page.keyboard.press('Escape')
  })

  await test.step('a version is read as readers had it, with its claims', async () => {
    await history.getByRole('button', { name: 'View version 1' }).click()
    const opened = page.waitForEvent('popup')
    await dialogOf(page, 1).getByRole('link', { name: 'View as readers had it' }).click()
    const reader = await opened
    await expect(reader.getByRole('article')).toContainText('the Merrow sluice holds in 2027')
    await expect(reader.getByRole('article').getByRole('button', { name: 'the Merrow sluice holds' })).toBeVisible()
    await reader.close()
  })

  await test.step('it is brought back as a new draft', async () => {
    await dialogOf(page, 1).getByRole('button', { name: 'Restore this version' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'Body' })).toContainText('the Merrow sluice holds in 2027')
    await expect(history).toHaveText(/Version 3.*Correction/su)
  })
})
