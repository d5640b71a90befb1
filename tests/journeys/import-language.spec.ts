import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

test('an editor is asked for the language of a text that does not tell it, and chooses it by name', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  await page.goto(`${newsroom.admin}/articles`)
  await page.getByRole('button', { name: 'Import text' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Import text' })
  await dialog
    .getByRole('textbox', { name: 'Text', exact: true })
    .fill(
      'Lund, Hagen, Sarn, Falk, Holt, Sands, Brandt, Weber, Novak, Palermo, Velm, Hollin, Norhaven, Tal, Strand, Lind',
    )
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  const language = dialog.getByRole('combobox', { name: 'Language' })
  await expect(language).toBeFocused()
  await expect(dialog.getByRole('alert')).toContainText('The language of this text cannot be told')
  await language.pressSequentially('dan')
  await page.getByRole('option', { name: 'Danish, da' }).click()
  await expect(language).toHaveValue('da')
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await page.waitForURL(/\/articles\/article_/u)
  const id = page.url().split('/').at(-1)
  const { article } = await askEditorial<{ article: { locale: string } }>(`{ article(id: "${id}") { locale } }`)
  expect(article.locale).toBe('da')
})
