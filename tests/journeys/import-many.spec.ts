import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

const items = [1, 2, 3, 4].map((number) => ({
  uri: `urn:ledger:lock:${number}`,
  headline: `Lock ${number} of the Tarn canal is closed`,
  body_text: `Keeper Ada Lindqvist said that lock ${number} of the Tarn canal is closed.`,
}))
const withdrawn = { uri: 'urn:ledger:lock:5', headline: 'Lock 5', body_text: 'Gone.', pubstatus: 'canceled' }

test('an editor imports a file of many articles, sees what became of each, and opens one', async ({
  page,
  newsroom,
}) => {
  await page.goto(`${newsroom.admin}/articles`)
  await page.getByRole('button', { name: 'Import text' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Import text' })
  await dialog.getByRole('textbox', { name: 'Text' }).fill(JSON.stringify([...items, withdrawn]))
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()

  await page.waitForURL(/\/imports\/job_/u)
  await expect(page.getByText('5 of 5 articles: 4 drafts made, 1 not imported')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Cancel the import' })).toBeHidden()
  const failed = page.getByRole('row').filter({ hasText: 'Not imported' })
  await expect(failed).toContainText('The sender has canceled this item')

  await page.getByRole('link', { name: 'Lock 2 of the Tarn canal is closed' }).click()
  await expect(page.getByRole('textbox', { name: 'Body' })).toContainText('lock 2 of the Tarn canal is closed')

  await page.getByRole('link', { name: 'Imports' }).click()
  await page.getByRole('link', { name: '5 of 5 articles' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Lock 1 of the Tarn canal' })).toContainText('Imported')
})
