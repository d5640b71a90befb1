import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { publish, rewrite, writeDraft, type EditorialArticle } from './editorial.ts'
import { save, selectWords } from './editor-text.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

const text = 'The crane of Tal will be moved in May.\n\nThe mayor of Tal said so on Monday, and the port agreed.'

/** Expects that axe finds nothing serious, by day and by night. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([])
  }
}

test('Words are commented on, answered and resolved by keyboard, and keep their comment while the text changes', async ({
  page,
  newsroom,
  askEditorial,
  askDelivery,
}) => {
  const draft = await writeDraft(askEditorial, 'Crane of Tal', text)
  await page.goto(`${newsroom.admin}/articles/${draft.id}`)
  const body = page.getByRole('textbox', { name: 'Body' })
  const marked = body.locator('[data-comments]')

  await test.step('a comment is written on selected words by shortcut, and mentions somebody', async () => {
    await selectWords(body, 'mayor of Tal')
    await page.keyboard.press('Alt+m')
    const field = page.getByRole('textbox', { name: 'Your comment' })
    await expect(field).toBeFocused()
    await page.keyboard.type('Which one? Ask @')
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await page.keyboard.type('please.')
    await page.keyboard.press('Control+Enter')
    await expect(marked).toHaveText('mayor of Tal')
    const card = page.getByRole('article', { name: /Comment by .* on “mayor of Tal”/u })
    await expect(card).toContainText(/Which one\? Ask @.+ please\./u)
    await expect(card).toBeFocused()
    await expectAccessible(page)
  })

  await test.step('it stays with its words while those around them change, here and elsewhere', async () => {
    await page.keyboard.press('Escape')
    await selectWords(body, 'said so')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type(' in the hall')
    await selectWords(body, 'The crane')
    await page.keyboard.type('The big old crane')
    await save(page)
    await expect(marked).toHaveText('mayor of Tal')
    const { article } = await askEditorial<{ article: EditorialArticle }>(
      'query ($id: ID!) { article(id: $id) { id slug version } }',
      { id: draft.id },
    )
    await rewrite(askEditorial, article, `It is decided.\n\n${text.replace('on Monday', 'on Tuesday')}`)
    await page.reload()
    await expect(body).toContainText('on Tuesday')
    await page.getByText('Comments', { exact: false }).first().click()
    await expect(marked).toHaveText('mayor of Tal')
  })

  await test.step('it is answered, resolved, opened again and found from its words', async () => {
    await page.keyboard.press('Alt+j')
    await expect(page.getByRole('article', { name: /on “mayor of Tal”/u })).toBeFocused()
    await page.keyboard.press('r')
    await page.keyboard.type('@')
    await expect(page.getByRole('option')).not.toHaveCount(0)
    await page.keyboard.press('Backspace')
    await page.keyboard.type('Ada Lind.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('list', { name: 'Answers' })).toContainText('Ada Lind.')
    await page.keyboard.press('e')
    await expect(marked).toHaveCount(0)
    await expect(page.getByText('Resolved 1')).toBeVisible()
    await page.keyboard.press('Alt+u')
    await expect(marked).toHaveText('mayor of Tal')
  })

  await test.step('words that are gone are said to be gone, and come back with them', async () => {
    await selectWords(body, 'mayor of Tal')
    await page.keyboard.press('Delete')
    const card = page.getByRole('article', { name: /on “mayor of Tal”/u })
    await expect(card).toContainText('These words are no longer in the text.')
    await expect(body).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(marked).toHaveText('mayor of Tal')
  })

  await test.step('readers get none of it', async () => {
    const { article } = await askEditorial<{ article: EditorialArticle }>(
      'query ($id: ID!) { article(id: $id) { id slug version } }',
      { id: draft.id },
    )
    const { slug } = await publish(askEditorial, article)
    const answer = await askDelivery('query ($slug: String!) { article(slug: $slug) { body { html json } } }', { slug })
    expect(JSON.stringify(answer)).not.toMatch(/comment|Ada Lind/u)
  })

  await test.step('a phone has them below the text', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByText('Comments', { exact: false }).first().click()
    await expect(page.getByRole('list', { name: 'Answers' })).toContainText('Ada Lind.')
    await expectAccessible(page)
    await selectWords(body, 'The crane')
    await page.getByRole('region', { name: 'Claims' }).getByRole('button', { name: 'Comment' }).click()
    await expect(page.getByRole('dialog', { name: 'New comment' }).getByRole('textbox')).toBeFocused()
  })
})
