import { expect } from '@playwright/test'
import { writeDraft } from './editorial.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

test('Whatever is looked for is found by keyboard, mistyped too, and what was opened last comes first', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const { id } = await writeDraft(askEditorial, 'Sluicegate at Wendmere jams', 'The sluicegate jams.')
  await page.goto(`${newsroom.admin}/topics`)
  await expect(page.getByRole('heading', { name: 'Topics', level: 1 })).toBeVisible()
  const box = page.getByRole('dialog', { name: 'Search' })
  const words = box.getByRole('textbox', { name: 'Search records and commands' })

  await test.step('a record is found by mistyped words and opened', async () => {
    await page.keyboard.press('Control+k')
    await expect(words).toBeFocused()
    await page.keyboard.type('sluicegate wendmeer')
    await expect(box.getByRole('button', { name: /^Sluicegate at Wendmere jams/u })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${newsroom.admin}/articles/${id}`)
    await expect(box).toBeHidden()
  })

  await test.step('the article offers what it can, and keeps its keys for words that are selected', async () => {
    await expect(page.getByRole('textbox', { name: 'Body' })).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(words).toBeFocused()
    await page.keyboard.type('histry')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('radio', { name: 'History' })).toBeChecked()
    await page.getByRole('textbox', { name: 'Body' }).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+k')
    await expect(page.getByLabel('Enter URL')).toBeFocused()
    await expect(box).toBeHidden()
  })

  await test.step('what was opened last is offered before anything is typed', async () => {
    await page.goto(`${newsroom.admin}/topics`)
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await expect(box.getByRole('button').first()).toContainText('Sluicegate at Wendmere jams')
    await words.fill('no such thing anywhere')
    await expect(box).toContainText('Nothing found')
    await page.keyboard.press('Escape')
    await expect(box).toBeHidden()
  })

  await test.step('a command begins an article from anywhere', async () => {
    await page.keyboard.press('Control+k')
    await words.fill('new artcle')
    await box.getByRole('button', { name: 'New article' }).click()
    await expect(page.getByRole('dialog', { name: 'New article' })).toBeVisible()
  })
})
