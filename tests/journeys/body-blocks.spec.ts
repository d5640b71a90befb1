import { expect, type Page } from '@playwright/test'
import { writeDraft } from './editorial.ts'
import { save, selectWords } from './editor-text.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

const statement = 'Tal asks a toll of 2 €'

async function insert(page: Page, block: string): Promise<void> {
  await page.getByRole('button', { name: 'Insert' }).click()
  await page.getByRole('menuitem', { name: block }).click()
}

/** Types one thing after the other, with keys between them in angle brackets. */
async function type(page: Page, ...parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    const key = /^<(.+)>$/u.exec(part)?.[1]
    await (key === undefined ? page.keyboard.type(part) : page.keyboard.press(key))
  }
}

test('An article with a table, a footnote, a rule and a pull quote is written, published and read', async ({
  page,
  newsroom,
  askEditorial,
  askDelivery,
}) => {
  const { id, slug } = await writeDraft(askEditorial, 'Tolls of Norhaven', 'The council met on Monday.')
  await page.goto(`${newsroom.admin}/articles/${id}`)
  const body = page.getByRole('textbox', { name: 'Body' })

  await test.step('blocks are put in and written with the keyboard', async () => {
    await body.click()
    await page.keyboard.press('Control+End')
    await insert(page, 'Footnote')
    await type(page, 'In its old hall.', '<Control+Alt+f>')
    await insert(page, 'Rule')
    await insert(page, 'Table')
    await type(page, 'Tolls by town', '<Enter>', 'Town', '<Tab>', 'Toll', '<Tab>', 'Since', '<Tab>')
    await type(page, 'Tal', '<Tab>', '2 €', '<Tab>', '1999', '<Tab>', 'Ao', '<Tab>', '3 €', '<Tab>', '2004')
    await page.getByRole('button', { name: 'Row below' }).click()
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Delete row' }).click()
    await type(page, '<Alt+Enter>', 'The next session is "open", and in May.', '<Enter>')
    await type(page, '/fact', '<Enter>', 'The hall', '<ArrowDown>', 'Built in 1920.')
    await expect(body.locator('aside.fact-box')).toHaveText('The hallBuilt in 1920.')
  })

  await test.step('words are found and replaced, and counted', async () => {
    await page.keyboard.press('Control+f')
    const find = page.getByRole('search', { name: 'Find in the text' })
    await find.getByRole('textbox', { name: 'Find' }).fill('may')
    await expect(find.getByRole('status')).toHaveText('1 of 1')
    await find.getByRole('textbox', { name: 'Replace with' }).fill('June')
    await find.getByRole('button', { name: 'Replace all' }).click()
    await page.keyboard.press('Escape')
    await expect(body).toContainText('“open”, and in June.')
    await expect(page.getByText('34 words, a minute to read')).toBeVisible()
    await page.keyboard.press('Control+/')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(sheet.getByRole('table', { name: 'Blocks' })).toContainText('Move the block up')
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  })

  await test.step('words of a cell make a claim', async () => {
    await selectWords(body, '2 €')
    await page.getByRole('button', { name: 'Make claim' }).click()
    const form = page.getByRole('region', { name: 'New claim from the selected words' })
    await form.getByLabel('What is claimed').fill(statement)
    await form.getByRole('button', { name: 'Make a new claim' }).click()
    const attribution = page.getByRole('article', { name: statement }).getByRole('form', { name: 'New attribution' })
    await attribution.getByRole('combobox', { name: 'Source', exact: true }).fill('Harbour office of Tal')
    await page.getByRole('option', { name: /New source/u }).click()
    const source = attribution.getByRole('group', { name: 'New source' })
    await source.getByRole('textbox', { name: 'Name' }).fill('Harbour office of Tal')
    await source.getByRole('button', { name: 'Create source' }).click()
    await expect(source).toBeHidden()
    await attribution.getByRole('button', { name: 'Attribute' }).click()
    await expect(page.getByRole('article', { name: statement })).toContainText('Harbour office of Tal')
  })

  await test.step('a pull quote repeats selected words', async () => {
    await selectWords(body, 'The council met on Monday')
    await insert(page, 'Pull quote')
    await save(page)
  })

  await test.step('it is published', async () => {
    await page.getByRole('button', { name: /^Publish/u }).click()
    await page.getByRole('dialog', { name: 'Publish' }).getByRole('button', { name: 'Publish now' }).click()
    await expect(page.getByRole('dialog', { name: 'Published' })).toContainText('Readers can see')
  })

  await test.step('readers see all of it, also with the keyboard and on a phone', async () => {
    await page.goto(`${newsroom.web}/articles/${slug}`)
    const table = page.getByRole('region', { name: 'Tolls by town' })
    await expect(table.getByRole('columnheader', { name: 'Toll' })).toBeVisible()
    await expect(table.getByRole('row', { name: 'Ao 3 € 2004' })).toBeVisible()
    await expect(page.getByRole('separator')).toBeVisible()
    await expect(page.locator('aside.fact-box').getByRole('heading', { name: 'The hall' })).toBeVisible()
    await expect(page.locator('figure.pull-quote')).toContainText('The council met on Monday')
    await page.getByRole('link', { name: 'Note 1', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Notes' })).toContainText('In its old hall.')
    await page.getByRole('link', { name: 'Back to note 1 in the text' }).click()
    await expect(page).toHaveURL(/#fnref-/u)
    await table.getByRole('button', { name: '2 €' }).click()
    await expect(page.getByRole('dialog', { name: 'Who says so' })).toContainText('Harbour office of Tal says so')
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 390, height: 844 })
    await table.focus()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  await test.step('and so does any front-end', async () => {
    const { article } = await askDelivery<{
      article: { body: { markdown: string }; claims: { mention: { quote: string } }[] }
    }>('query ($slug: String!) { article(slug: $slug) { body { markdown } claims { mention { quote } } } }', { slug })
    expect(article.claims).toEqual([{ mention: { quote: '2 €' } }])
    expect(article.body.markdown).toContain(
      'Tolls by town\n\n| Town | Toll | Since |\n| --- | --- | --- |\n| Tal | 2 € | 1999 |\n| Ao | 3 € | 2004 |',
    )
    expect(article.body.markdown).toMatch(/^The council met on Monday\.\[\^1\]/u)
    expect(article.body.markdown).toMatch(/\[\^1\]: In its old hall\.$/u)
  })
})
