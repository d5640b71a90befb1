import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

const secret = { name: 'Ines Okafor', contact: '+351 900 000 001', note: 'Met on the pier.' }

test('an editor keeps who a source is, sees it again for a reason, and the page tells who looked', async ({
  page,
  askEditorial,
  newsroom,
}) => {
  const { made } = await askEditorial<{ made: { source: { id: string } } }>(
    `mutation { made: createSource(input: { name: "A port official", kind: PERSON, standIn: true }) {
      ... on CreateSourcePayload { source { id } } } }`,
  )
  await page.goto(`${newsroom.admin}/sources/${made.source.id}`)
  const vault = page.getByRole('region', { name: 'Vault' })
  await expect(vault).toContainText('No identity kept')
  await vault.getByRole('button', { name: 'Keep identity' }).click()
  await vault.getByLabel('Who it is').fill(secret.name)
  await vault.getByLabel('Contact').fill(secret.contact)
  await vault.getByLabel('Note').fill(secret.note)
  await expect(vault.getByLabel('Who it is')).toHaveAttribute('autocomplete', 'off')
  await expect(vault.getByLabel('Note')).toHaveAttribute('spellcheck', 'false')
  await vault.getByRole('button', { name: 'Keep identity' }).click()
  await expect(vault).toContainText('An identity is kept by ada')
  await expect(page.locator('body')).not.toContainText(secret.name)

  await vault.getByRole('button', { name: 'View identity…' }).click()
  const dialog = page.getByRole('dialog', { name: 'View identity' })
  await dialog.getByLabel('Reason').fill('Short')
  await dialog.getByRole('button', { name: 'View identity' }).click()
  await expect(dialog).toContainText('at least 10 characters')
  await dialog.getByLabel('Reason').fill('The court asks who told us.')
  await dialog.getByRole('button', { name: 'View identity' }).click()
  for (const part of Object.values(secret)) await expect(dialog).toContainText(part)
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await expect(dialog).toBeHidden()
  await expect(page.locator('body')).not.toContainText(secret.name)
  await expect(vault).toContainText('ada viewed the identity')
  await expect(vault).toContainText('The court asks who told us.')
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  )
  expect(stored).not.toContain(secret.name)

  await vault.getByRole('button', { name: 'Remove…' }).click()
  const question = page.getByRole('dialog', { name: 'Remove this identity?' })
  await question.getByLabel('Reason').fill('She asked us to forget her.')
  await question.getByRole('button', { name: 'Remove identity' }).click()
  await expect(vault).toContainText('No identity kept')
  await expect(vault).toContainText('removed the identity')
})
