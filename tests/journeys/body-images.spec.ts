import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { writeDraft } from './editorial.ts'
import { save, selectWords } from './editor-text.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

const statement = 'The quay of Tarrow froze'
const described = 'A quay under snow'

/** A picture as a camera would send it, of one colour over another, in base64. */
const picture = (page: Page, top: string, bottom: string): Promise<string> =>
  page.evaluate(
    ([sky, ground]) => {
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width: 1200, height: 800 })
      const paint = canvas.getContext('2d')
      if (!paint) throw new Error('nothing can be painted')
      paint.fillStyle = sky ?? ''
      paint.fillRect(0, 0, 1200, 800)
      paint.fillStyle = ground ?? ''
      paint.fillRect(0, 480, 1200, 320)
      return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
    },
    [top, bottom],
  )

/** Lets a file into a text, as a browser does: pasted, or dropped in the middle of an element. */
const giveFile = (
  target: Locator,
  by: 'paste' | 'drop',
  content: string,
  { name, type }: { name: string; type: string } = { name: 'thaw.jpg', type: 'image/jpeg' },
): Promise<void> =>
  target.evaluate(
    (element, [how, base64, fileName, fileType]) => {
      const bytes = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], fileName ?? '', { type: fileType ?? '' }))
      const { left, top, width, height } = element.getBoundingClientRect()
      const common = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { ...common, clipboardData: transfer })
          : new DragEvent('drop', {
              ...common,
              dataTransfer: transfer,
              clientX: left + width / 2,
              clientY: top + height / 2,
            }),
      )
    },
    [by, content, name, type],
  )

const isLoaded = (image: Locator): Promise<boolean> =>
  image.evaluate((shown: HTMLImageElement) => shown.complete && shown.naturalWidth > 0)

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
}

test('An article with pictures in its text is written, a caption makes a claim, and readers see it', async ({
  page,
  newsroom,
  askEditorial,
  askDelivery,
}) => {
  const { id, slug } = await writeDraft(askEditorial, 'Winter in Tarrow', 'It froze.\n\nIt thawed.')
  await page.goto(`${newsroom.admin}/articles/${id}`)
  const body = page.getByRole('textbox', { name: 'Body' })
  const figures = body.locator('figure.image')

  await test.step('a picture comes from the library by the slash menu, uploaded on the way', async () => {
    await body.getByText('It froze.').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/image')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Choose an image' })
    const buffer = Buffer.from(await picture(page, '#7f93a8', '#e8edf2'), 'base64')
    await dialog
      .getByLabel('Choose images to upload')
      .setInputFiles([{ name: 'frozen-harbour.jpg', mimeType: 'image/jpeg', buffer }])
    await expect(figures).toHaveCount(1)
    await expect.poll(() => isLoaded(figures.locator('img'))).toBe(true)
    await expect(figures.getByText('Not described')).toBeVisible()
  })

  await test.step('it is captioned, credited and described with the keyboard', async () => {
    await page.keyboard.type('The quay froze, says the harbour office.')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Ida Lind')
    await page.keyboard.press('Tab')
    await page.keyboard.type(described)
    await expect(figures.getByText('Not described')).toBeHidden()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Ice everywhere.')
    await expect(body.locator('p', { hasText: /^Ice everywhere\.$/u })).toBeVisible()
  })

  await test.step('words of the caption make a claim', async () => {
    await selectWords(body, 'The quay froze')
    await page.getByRole('button', { name: 'Make claim' }).click()
    const form = page.getByRole('region', { name: 'New claim from the selected words' })
    await form.getByLabel('What is claimed').fill(statement)
    await form.getByRole('button', { name: 'Make a new claim' }).click()
    const attribution = page.getByRole('article', { name: statement }).getByRole('form', { name: 'New attribution' })
    await attribution.getByRole('combobox', { name: 'Source', exact: true }).fill('Harbour office of Tarrow')
    await page.getByRole('option', { name: /New source/u }).click()
    const source = attribution.getByRole('group', { name: 'New source' })
    await source.getByRole('textbox', { name: 'Name' }).fill('Harbour office of Tarrow')
    await source.getByRole('button', { name: 'Create source' }).click()
    await expect(source).toBeHidden()
    await attribution.getByRole('button', { name: 'Attribute' }).click()
    await expect(page.getByRole('article', { name: statement })).toContainText('Harbour office of Tarrow')
  })

  await test.step('another is pasted, said to be decorative, taken back and brought again', async () => {
    await body.getByText('It thawed.').click()
    await page.keyboard.press('End')
    await page.keyboard.type(' At last.')
    await expect(body.getByText('It thawed. At last.')).toBeVisible()
    await giveFile(body, 'paste', await picture(page, '#345', '#9ab'))
    await expect(figures).toHaveCount(2)
    await expect(page.getByRole('region', { name: 'Images on their way' })).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(figures).toHaveCount(1)
    await page.keyboard.press('Control+Shift+z')
    await expect(figures).toHaveCount(2)
    await figures.nth(1).locator('img').click()
    await page.getByRole('button', { name: 'Decorative: needs no description' }).click()
    await expect(figures.nth(0)).not.toHaveAttribute('data-decorative')
    await expect(figures.nth(1)).toHaveAttribute('data-decorative')
    await save(page)
  })

  await test.step('one is dropped and deleted again; what is no picture is refused where it would have stood', async () => {
    await giveFile(body.getByText('Ice everywhere.'), 'drop', await picture(page, '#512', '#fed'), {
      name: 'dusk.jpg',
      type: 'image/jpeg',
    })
    await expect(figures).toHaveCount(3)
    await expect(body.locator('p', { hasText: 'Ice everywhere.' }).locator('+ figure.image')).toHaveCount(1)
    await figures.nth(1).locator('img').click()
    await page.getByRole('button', { name: 'Delete image' }).click()
    await expect(figures).toHaveCount(2)
    await giveFile(body, 'paste', 'PHN2Zz48L3N2Zz4=', { name: 'map.svg', type: 'image/svg+xml' })
    const uploads = page.getByRole('region', { name: 'Images on their way' })
    await expect(uploads.getByRole('alert')).toContainText('Drawings in SVG can run programs')
    await expect(body.getByText('map.svg will stand here')).toBeVisible()
    await uploads.getByRole('button', { name: 'Hide map.svg' }).click()
    await expect(body.getByText('map.svg will stand here')).toHaveCount(0)
    await save(page)
  })

  await test.step('it is published with its pictures', async () => {
    await page.getByRole('button', { name: /^Publish/u }).click()
    await page.getByRole('dialog', { name: 'Publish' }).getByRole('button', { name: 'Publish now' }).click()
    await expect(page.getByRole('dialog', { name: 'Published' })).toContainText('Readers can see')
  })

  await test.step('readers see them, and who says what the caption says', async () => {
    await page.goto(`${newsroom.web}/articles/${slug}`)
    const shown = page.getByRole('img', { name: described })
    await expect.poll(() => isLoaded(shown)).toBe(true)
    await expect(page.locator('figure.image')).toHaveCount(2)
    const figure = page.locator('figure.image', { has: shown })
    await expect(figure.getByText('Ida Lind')).toBeVisible()
    await expectAccessible(page)
    await figure.getByRole('button', { name: 'The quay froze' }).click()
    await expect(page.getByRole('dialog', { name: 'Who says so' })).toContainText('Harbour office of Tarrow')
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  await test.step('and so does any front-end', async () => {
    const { article } = await askDelivery<{
      article: { body: { html: string; images: object[] }; claims: { mention: object }[] }
    }>(
      'query ($slug: String!) { article(slug: $slug) { body { html images { width height } } claims { mention { place quote } } } }',
      { slug },
    )
    expect(article.claims).toEqual([{ mention: { place: 'CAPTION', quote: 'The quay froze' } }])
    expect(article.body.images).toEqual([
      { width: 1200, height: 800 },
      { width: 1200, height: 800 },
    ])
    expect(article.body.html).toContain(`alt="${described}"`)
  })
})
