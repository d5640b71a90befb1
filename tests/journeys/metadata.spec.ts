import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { publish, writeDraft } from './editorial.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  )
}

test('An editor links a translation and says what search engines are told, and the reader site tells it', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const english = await publish(askEditorial, await writeDraft(askEditorial, 'The weir of Orm opens', 'It opened.'))
  const german = await writeDraft(askEditorial, 'Das Wehr von Orm', 'Es ist offen.')
  const details = page.getByRole('region', { name: 'About the article' })
  const search = details.getByRole('region', { name: 'Search and social' })

  await test.step('in the article’s details', async () => {
    await page.goto(`${newsroom.admin}/articles/${german.id}`)
    await page.getByRole('radiogroup', { name: 'Beside the text' }).getByText('Article').click()
    await details.getByRole('combobox', { name: 'Language' }).fill('german')
    await page.getByRole('option', { name: 'German, de', exact: true }).click()
    await details.getByRole('combobox', { name: 'Translation of' }).fill('weir of Orm')
    await page.getByRole('option', { name: /The weir of Orm opens/u }).click()
    await expect(details.getByRole('list', { name: 'In other languages' })).toContainText('English, en')
    await search.getByRole('textbox', { name: 'Search title' }).fill('Wehr geöffnet')
    await expect(search.getByRole('figure', { name: 'Preview in search results' })).toContainText('Wehr geöffnet')
    await search.getByRole('textbox', { name: 'Social title' }).fill('Seht das Wehr')
    await expect(search.getByRole('figure', { name: 'Preview of a shared link' })).toContainText('Seht das Wehr')
    await search.getByRole('textbox', { name: 'Canonical address' }).fill('https://wire.example.org/wehr')
    await expectAccessible(page)
    await expect(async () => {
      const asked = 'query ($id: ID!) { article(id: $id) { canonicalUrl seo { title } translationOf { id } } }'
      expect((await askEditorial<{ article: object }>(asked, { id: german.id })).article).toEqual({
        canonicalUrl: 'https://wire.example.org/wehr',
        seo: { title: 'Wehr geöffnet' },
        translationOf: { id: english.id },
      })
    }).toPass()
  })

  await test.step('and readers are led from one language to the other', async () => {
    await page.getByRole('button', { name: /^Publish/u }).click()
    await page.getByRole('dialog', { name: 'Publish' }).getByRole('button', { name: 'Publish now' }).click()
    await expect(page.getByRole('dialog', { name: 'Published' })).toContainText('Readers can see')
    await page.goto(`${newsroom.web}/articles/${english.slug}`)
    await page.getByRole('link', { name: 'Deutsch' }).click()
    await expect(page).toHaveTitle(/^Wehr geöffnet/u)
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://wire.example.org/wehr')
    await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', 'Seht das Wehr')
    for (const [language, slug] of [
      ['en', english.slug],
      ['de', german.slug],
    ])
      await expect(page.locator(`head link[rel=alternate][hreflang=${language}]`)).toHaveAttribute(
        'href',
        new RegExp(`/articles/${slug}$`, 'u'),
      )
    await expectAccessible(page)
  })

  await test.step('also where both have one address', async () => {
    const { article } = await askEditorial<{ article: { version: number } }>(
      'query ($id: ID!) { article(id: $id) { version } }',
      { id: german.id },
    )
    await askEditorial('mutation ($input: SaveArticleInput!) { saveArticle(input: $input) { __typename } }', {
      input: { id: german.id, expectedVersion: article.version, slug: english.slug, canonicalUrl: null },
    })
    await publish(askEditorial, { ...german, version: article.version + 1 })
    await page.goto(`${newsroom.web}/articles/${german.slug}`)
    await expect(page).toHaveURL(new RegExp(`/articles/${english.slug}\\?locale=de$`, 'u'))
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page.getByRole('heading', { name: 'The weir of Orm opens', level: 1 })).toBeVisible()
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      new RegExp(`/articles/${english.slug}\\?locale=en$`, 'u'),
    )
    await page.getByRole('link', { name: 'Deutsch' }).click()
    await expect(page.getByRole('heading', { name: 'Das Wehr von Orm', level: 1 })).toBeVisible()
  })

  await test.step('the article that others translate says so', async () => {
    await page.goto(`${newsroom.admin}/articles/${english.id}`)
    await page.getByRole('radiogroup', { name: 'Beside the text' }).getByText('Article').click()
    await expect(details.getByText('This is the original.')).toBeVisible()
  })
})
