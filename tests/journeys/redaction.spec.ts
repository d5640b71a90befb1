import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { invite, publish, writeDraft } from './editorial.ts'
import { type Ask, test } from './journey.ts'
import { administratorSession, openSession, takeUpInvitation } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

const name = 'Ottoline Marrow'

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
}

/** An article that named somebody while it was public, and does no longer. */
async function articleThatNamed(ask: Ask): Promise<string> {
  const draft = await writeDraft(ask, `${name} leaves the harbour board`, `${name} gave no reason.`)
  const first = await publish(ask, draft)
  const { change } = await ask<{ change: { article: { id: string; slug: string; version: number } } }>(
    `mutation ($input: SaveArticleInput!) {
      change: saveArticle(input: $input) { ... on SaveArticlePayload { article { id slug version } } } }`,
    {
      input: {
        id: first.id,
        expectedVersion: first.version,
        headline: 'A member leaves the harbour board',
        body: {
          type: 'doc',
          content: [
            { type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: 'No reason was given.' }] },
          ],
        },
      },
    },
  )
  await publish(ask, change.article)
  return first.id
}

test('a name is asked to be redacted from the history, and goes once a second person has seen what is struck', async ({
  browser,
  page,
  newsroom,
  askEditorial,
}, testInfo) => {
  const id = await articleThatNamed(askEditorial)
  const ben = { name: 'Ben', email: 'ben-redacts@ledger.test', password: 'low tide at a quarter to nine' }
  const link = await invite(askEditorial, ben.name, ben.email)
  await takeUpInvitation(newsroom.admin, link, ben)

  await page.goto(`${newsroom.admin}/articles/${id}`)
  await page.getByText('History', { exact: true }).click()
  await page.getByRole('button', { name: 'View version 1' }).click()
  const version = page.getByRole('dialog', { name: 'Version 1' })
  await expect(version).toContainText(name)
  await version.getByText(`${name} gave no reason.`).selectText()
  await page.evaluate((words) => {
    const selection = globalThis.getSelection()
    const [node, offset] = [selection?.anchorNode?.firstChild ?? selection?.anchorNode, 0]
    if (node) selection?.setBaseAndExtent(node, offset, node, words.length)
  }, name)
  await version.getByRole('button', { name: 'Redact …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Redact' })
  await expect(dialog.getByText(name, { exact: true })).toBeVisible()
  await dialog.getByRole('radio', { name: /wherever they stand/u }).check()
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByRole('status')).toContainText(/Strikes \d+ passages in/u)
  await expect(dialog.getByRole('list', { name: 'What would be struck' })).toContainText('Version 1, public from')
  await dialog.getByRole('combobox', { name: 'Ground' }).click()
  await page.getByRole('option', { name: 'Privacy' }).click()
  await dialog.getByLabel('Reason').fill(`${name} asked us to.`)
  await dialog.getByRole('button', { name: 'Request redaction' }).click()
  await expect(dialog).toContainText('say it without the words that are to go')
  await dialog.getByLabel('Reason').fill('She asked us to.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Request redaction' }).click()
  await expect(page.getByText('It waits for a second person to approve it.')).toBeVisible()

  await page.goto(`${newsroom.admin}/settings/redactions`)
  const row = page.getByRole('row', { name: new RegExp(name, 'u') })
  await expect(row).toContainText('Awaiting approval')
  await expect(row).toContainText('by you')
  await expect(row.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  await expectAccessible(page)

  const session = testInfo.outputPath('ben.json')
  await openSession(newsroom.admin, ben, session)
  const context = await browser.newContext({ storageState: session })
  const his = await context.newPage()
  await his.goto(`${newsroom.admin}/settings/redactions`)
  await his
    .getByRole('row', { name: new RegExp(name, 'u') })
    .getByRole('button', { name: 'Approve …' })
    .click()
  const approval = his.getByRole('dialog', { name: 'Approve this redaction?' })
  await expect(approval).toContainText('ada asks for it. Privacy: She asked us to.')
  await expect(approval.getByRole('list', { name: 'What would be struck' })).toContainText('Version 1, public from')
  await expectAccessible(his)
  await approval.getByRole('button', { name: 'Redact' }).click()
  await expect(his.getByText('It is redacted.')).toBeVisible()
  await expect(his.getByRole('table')).not.toContainText(name)
  await context.close()

  await page.goto(`${newsroom.admin}/articles/${id}`)
  await page.getByText('History', { exact: true }).click()
  const history = page
    .getByRole('list', { name: 'Versions of this article' })
    .or(page.getByLabel('Versions of this article'))
  await expect(history).toContainText('what may no longer be shown was taken out for good')
  await expect(page.locator('body')).not.toContainText(name)
})

test('what was asked for is called off, and nothing changes', async ({ page, newsroom, askEditorial }) => {
  const { made } = await askEditorial<{ made: { source: { id: string } } }>(
    'mutation { made: createSource(input: { name: "Percival Drake", kind: PERSON }) { ... on CreateSourcePayload { source { id } } } }',
  )
  await page.goto(`${newsroom.admin}/sources/${made.source.id}`)
  await page.getByRole('button', { name: 'Redact …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Redact' })
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog).toContainText('Say which words to strike.')
  await dialog.getByRole('combobox', { name: 'Words' }).fill('Percival Drake')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByRole('status')).toContainText('Readers saw none of it.')
  await dialog.getByRole('combobox', { name: 'Ground' }).click()
  await page.getByRole('option', { name: 'Legal' }).click()
  await dialog.getByLabel('Reason').fill('Our lawyers say so.')
  await dialog.getByRole('button', { name: 'Request redaction' }).click()
  await expect(dialog).toBeHidden()
  await page.goto(`${newsroom.admin}/settings/redactions`)
  const row = page.getByRole('row', { name: /Percival Drake/u })
  await row.getByRole('button', { name: 'Call off' }).click()
  await page.getByRole('button', { name: 'Call it off' }).click()
  await expect(page.getByText('The redaction is called off. Nothing was changed.')).toBeVisible()
  await expect(page.getByRole('row', { name: /Our lawyers say so/u })).toContainText('Called off')
  await page.goto(`${newsroom.admin}/sources/${made.source.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Percival Drake')
})

test('a court order is carried out at once, once it was said twice', async ({ page, newsroom, askEditorial }) => {
  const { made } = await askEditorial<{ made: { source: { id: string } } }>(
    'mutation { made: createSource(input: { name: "Cosima Vellacott", kind: PERSON }) { ... on CreateSourcePayload { source { id } } } }',
  )
  await page.goto(`${newsroom.admin}/sources/${made.source.id}`)
  await page.getByRole('button', { name: 'Redact …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Redact' })
  await dialog.getByRole('combobox', { name: 'Words' }).fill('Cosima Vellacott')
  await page.keyboard.press('Enter')
  await dialog.getByRole('combobox', { name: 'Ground' }).click()
  await page.getByRole('option', { name: 'Court order' }).click()
  await dialog.getByLabel('Reason').fill('Order 9/26.')
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByRole('status')).toContainText('Strikes 2 passages in 1 record')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Redact now' }).click()
  await page.getByRole('dialog', { name: 'Redact now?' }).getByRole('button', { name: 'Redact now' }).click()
  await expect(page.getByText('It is redacted.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('[redacted]')
})
