import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { writeDraft } from './editorial.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'
import { playing, videoAddress } from './video-site.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  )
}

/** Pastes a text as another program copied it. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    const options = { clipboardData: data, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', options))
  }, text)

test('A film is embedded by its address, and readers load it by a click and not before', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const { id, slug } = await writeDraft(askEditorial, 'Film of the weir', 'The weir opened.\n\nIt was filmed.')
  const body = page.getByRole('textbox').filter({ hasText: 'The weir opened.' })

  await test.step('by a dialog, which says what cannot be embedded', async () => {
    await page.goto(`${newsroom.admin}/articles/${id}`)
    await body.click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.getByRole('button', { name: 'Insert' }).click()
    await page.getByRole('menuitem', { name: 'Embed' }).click()
    const dialog = page.getByRole('dialog', { name: 'Embed' })
    await dialog.getByRole('textbox', { name: 'Address' }).fill('https://elsewhere.example.org/1')
    await dialog.getByRole('button', { name: 'Embed' }).click()
    await expect(dialog.getByText('so it stays a link')).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('textbox', { name: 'Address' }).fill(`${videoAddress}weir`)
    await page.keyboard.press('Enter')
    await expect(body.getByText('Example Video · Ida Lind · readers load it by a click')).toBeVisible()
    await page.keyboard.type('Filmed on Monday')
    await expect(body.locator('figure.embed figcaption')).toHaveText('Filmed on Monday')
  })

  await test.step('and by pasting it on a line of its own', async () => {
    await page.keyboard.press('Enter')
    await paste(page, `${videoAddress}gate`)
    await expect(body.locator('figure.embed')).toHaveCount(2)
    await page.keyboard.press('ControlOrMeta+End')
    await paste(page, 'https://elsewhere.example.org/2')
    await expect(page.getByText('Pasted as a link')).toBeVisible()
    await expect(body.getByRole('link', { name: 'https://elsewhere.example.org/2' })).toBeVisible()
    await expect(async () => {
      const asked = 'query ($id: ID!) { article(id: $id) { body { embeds { title } } } }'
      const found = await askEditorial<{ article: { body: { embeds: object[] } } }>(asked, { id })
      expect(found.article.body.embeds).toHaveLength(2)
    }).toPass()
  })

  await test.step('readers get a link, and the film when they ask for it', async () => {
    await page.getByRole('button', { name: /^Publish/u }).click()
    await page.getByRole('dialog', { name: 'Publish' }).getByRole('button', { name: 'Publish now' }).click()
    await expect(page.getByRole('dialog', { name: 'Published' })).toContainText('Readers can see')
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (![newsroom.web, newsroom.api].some((own) => request.url().startsWith(own))) elsewhere.push(request.url())
    })
    await page.goto(`${newsroom.web}/articles/${slug}`)
    const film = page.locator('figure.embed').filter({ hasText: 'Filmed on Monday' })
    await expect(film.getByRole('link', { name: 'The weir opens (Example Video)' })).toBeVisible()
    await expect(film.getByText('This loads it from Example Video')).toBeVisible()
    await expectAccessible(page)
    expect(elsewhere).toEqual([])
    await film.getByRole('button', { name: /^Show it here/u }).focus()
    await page.keyboard.press('Enter')
    const frame = film.locator('iframe')
    await expect(frame).toHaveAttribute('title', 'The weir opens (Example Video)')
    await expect(frame).toBeFocused()
    await expect(frame.contentFrame().getByText(playing)).toBeVisible()
    expect(await frame.getAttribute('sandbox')).not.toContain('allow-top-navigation')
    await expect(page.locator('iframe')).toHaveCount(1)
    await expectAccessible(page)
  })
})
