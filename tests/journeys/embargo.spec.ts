import { expect, type Page } from '@playwright/test'
import { writeDraft } from './editorial.ts'
import { save } from './editor-text.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

const tomorrow = (): string => `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T06:30`

async function openPublishing(page: Page) {
  await page.getByRole('button', { name: /^Publish/u }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible()
  return dialog
}

test('An embargo keeps an article from readers, outlasts a change of the text, and can be called off', async ({
  page,
  newsroom,
  askEditorial,
  askDelivery,
}) => {
  const { id, slug } = await writeDraft(
    askEditorial,
    'Harbour budget is presented',
    'The board presents its budget in the morning.',
  )
  const readers = () => askDelivery('query ($slug: String!) { article(slug: $slug) { headline } }', { slug })
  await page.goto(`${newsroom.admin}/articles/${id}`)

  await test.step('is set for tomorrow', async () => {
    const dialog = await openPublishing(page)
    await dialog.getByRole('radio', { name: /^At a set time/u }).check()
    await expect(dialog.getByRole('button', { name: 'Schedule' })).toBeDisabled()
    await dialog.getByLabel('Public from').fill(tomorrow())
    await dialog.getByRole('button', { name: 'Schedule' }).click()
    const scheduled = page.getByRole('dialog', { name: 'Scheduled' })
    await expect(scheduled).toContainText('Until then readers find nothing of it')
    await scheduled.getByRole('button', { name: 'Close', exact: true }).last().click()
    await expect(page.getByText('Scheduled', { exact: true })).toBeVisible()
    expect(await readers()).toEqual({ article: null })
  })

  await test.step('stays when the text is changed and published again', async () => {
    await page.getByRole('textbox', { name: 'Headline' }).fill('Harbour budget is presented in the morning')
    await save(page)
    const dialog = await openPublishing(page)
    await expect(dialog.getByLabel('Public from')).toHaveValue(tomorrow())
    await dialog.getByRole('button', { name: 'Schedule' }).click()
    await page
      .getByRole('dialog', { name: 'Scheduled' })
      .getByRole('button', { name: 'Close', exact: true })
      .last()
      .click()
    expect(await readers()).toEqual({ article: null })
  })

  await test.step('is broken only by saying so', async () => {
    const dialog = await openPublishing(page)
    await dialog.getByRole('radio', { name: /^Now, before the embargo ends/u }).check()
    await expect(dialog).toContainText('This breaks the embargo')
    await expect(dialog.getByRole('button', { name: 'Break the embargo and publish' })).toBeEnabled()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  })

  await test.step('is unscheduled', async () => {
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Unschedule' }).click()
    const dialog = page.getByRole('dialog', { name: 'Unschedule this article?' })
    await dialog.getByLabel('Reason').fill('The board moved its meeting.')
    await dialog.getByRole('button', { name: 'Unschedule' }).click()
    await expect(page.getByText('Draft', { exact: true })).toBeVisible()
  })
})
