import { expect, type Page } from '@playwright/test'
import { invite, writeDraft } from './editorial.ts'
import { part, test } from './journey.ts'
import { openSession, takeUpInvitation } from './people.ts'

const nora = { name: 'Nora Aas', email: 'nora@ledger.test', password: 'lanterns along the quay' }

const rows = (page: Page, title: string) => part(page, title).getByRole('link')

test('Home shows whose work it is: what one was writing, what waits, and what colleagues did', async ({
  browser,
  newsroom,
  askEditorial,
}, testInfo) => {
  await writeDraft(askEditorial, 'Lanterns of another desk', 'They are lit at six.')
  await takeUpInvitation(newsroom.admin, await invite(askEditorial, nora.name, nora.email, 'REPORTER'), nora)
  const session = testInfo.outputPath('nora.json')
  await openSession(newsroom.admin, nora, session)
  const context = await browser.newContext({ storageState: session })
  const page = await context.newPage()
  await page.goto(newsroom.admin)
  await expect(page.getByText('Nothing of yours is unfinished.')).toBeVisible()
  await expect(part(page, 'Recent activity').getByRole('link', { name: 'Lanterns of another desk' })).toBeVisible()

  await page.getByRole('button', { name: 'New article' }).click()
  const dialog = page.getByRole('dialog', { name: 'New article' })
  await dialog.getByRole('textbox', { name: 'Headline' }).fill('Lanterns along the quay')
  await dialog.getByRole('textbox', { name: 'Headline' }).press('Enter')
  await page.waitForURL(/\/articles\/article_/u)
  await page.getByRole('link', { name: 'Home', exact: true }).click()
  await expect(rows(page, 'What you were writing (1)')).toHaveText(['Lanterns along the quay'])

  await page.goto(`${newsroom.admin}/articles?mine=yes`)
  await expect(page.getByRole('row').filter({ hasText: 'Lanterns' })).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'More filters (1)' })).toBeVisible()
  await context.close()
})
