import { expect } from '@playwright/test'
import { writeDraft } from './editorial.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

test('what an editor deletes is undone at once, and restored from the bin later, under another address where it must', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const headline = 'Osprey nests on the lock gate'
  const { id } = await writeDraft(askEditorial, headline, 'Nobody opens the gate before June.')
  const deleteIt = async () => {
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Delete the article' }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete this article?' })
    await expect(dialog).toContainText('can be restored for 30 days')
    await dialog.getByRole('button', { name: 'Delete article' }).click()
    await expect(page).toHaveURL(`${newsroom.admin}/articles`)
    await expect(page.getByRole('link', { name: headline })).toBeHidden()
  }
  await page.goto(`${newsroom.admin}/articles/${id}`)
  await deleteIt()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page).toHaveURL(`${newsroom.admin}/articles/${id}`)
  await deleteIt()

  await writeDraft(askEditorial, headline, 'A second osprey.')
  await page.getByRole('link', { name: 'Bin', exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: headline })
  await expect(row).toContainText('ada')
  await expect(row).toContainText('30 days')
  await row.getByRole('button', { name: `Restore ${headline}` }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore under another address' })
  await dialog.getByLabel('Address').fill('osprey-on-the-gate')
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect(row).toBeHidden()
  await page.goto(`${newsroom.admin}/articles/${id}`)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveText(headline)
})
