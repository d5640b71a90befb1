import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { writeDraft } from './editorial.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

/** What a page looks like, as a photograph would come. */
async function photograph(page: Page, name: string) {
  return { name, mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg', quality: 70 }) }
}

/** Whether an image is there, and not only its place. */
const isLoaded = (page: Page, alt: string) =>
  page.getByRole('img', { name: alt }).evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  )
}

test('An image is uploaded, described, cropped, and leads an article that readers see', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const alt = 'The quay of Tarrow under snow'
  const { id, slug } = await writeDraft(askEditorial, 'Snow on the quay', 'It snowed in the night.')

  await test.step('comes into the library by a button', async () => {
    await page.goto(`${newsroom.admin}/library`)
    await page.getByLabel('Choose images to upload').setInputFiles([await photograph(page, 'quay.jpg')])
    await expect(page.getByText('In the library.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Describe it' }).click()
  })

  await test.step('is described, and its focal point set by keyboard', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'quay.jpg' })).toBeVisible()
    await page.getByRole('textbox', { name: 'Description' }).fill(alt)
    await page.getByLabel('Credit').fill('Ida Lind / The Ledger')
    const point = page.getByRole('button', { name: /^Focal point/u })
    await point.focus()
    for (let times = 0; times < 5; times += 1) await page.keyboard.press('ArrowLeft')
    await expect(point).toHaveAccessibleName(/40 % from the left/u)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('The image is saved.')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('is chosen for an article', async () => {
    await page.goto(`${newsroom.admin}/articles/${id}`)
    await page.getByRole('radiogroup', { name: 'Beside the text' }).getByText('Article').click()
    await page.getByRole('button', { name: 'Choose image' }).click()
    const dialog = page.getByRole('dialog', { name: 'Choose an image' })
    await dialog.getByRole('button', { name: /quay\.jpg/u }).click()
    await expect(page.getByRole('button', { name: 'Choose another' })).toBeVisible()
    await expect(async () => {
      const found = await askEditorial<{ article: { leadImage: object | null } }>(
        'query ($id: ID!) { article(id: $id) { leadImage { alt } } }',
        { id },
      )
      expect(found.article.leadImage).toEqual({ alt })
    }).toPass()
  })

  await test.step('is published with it, and shown to readers', async () => {
    await page.getByRole('button', { name: /^Publish/u }).click()
    await page.getByRole('dialog', { name: 'Publish' }).getByRole('button', { name: 'Publish now' }).click()
    await expect(page.getByRole('dialog', { name: 'Published' })).toContainText('Readers can see')
    await page.goto(`${newsroom.web}/articles/${slug}`)
    await expect.poll(() => isLoaded(page, alt)).toBe(true)
    await expect(page.getByText('Ida Lind / The Ledger')).toBeVisible()
    await expectAccessible(page)
  })
})
