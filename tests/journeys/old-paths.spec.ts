import { expect } from '@playwright/test'
import { publish, writeDraft } from './editorial.ts'
import { test } from './journey.ts'

test('a reader who follows a link of years finds the article where it is now, or that it is gone', async ({
  page,
  request,
  newsroom,
  askEditorial,
}) => {
  const headline = 'Turnpike is paved'
  const article = await publish(askEditorial, await writeDraft(askEditorial, headline, 'It is paved, says nobody.'))
  const lead = (input: object) =>
    askEditorial<{ createRedirect: { __typename: string } }>(
      'mutation ($input: CreateRedirectInput!) { createRedirect(input: $input) { __typename } }',
      { input },
    )
  await lead({ path: '/2019/05/what-was-here/', articleId: article.id })
  await lead({ path: '/2019/05/what-is-gone/', kind: 'GONE' })

  const moved = await request.get(`${newsroom.web}/2019/05/what-was-here/?utm_source=a`, { maxRedirects: 0 })
  expect(moved.status()).toBe(301)
  await page.goto(`${newsroom.web}/2019/05/what-was-here/`)
  await expect(page).toHaveURL(`${newsroom.web}/articles/${article.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)

  expect((await page.goto(`${newsroom.web}/2019/05/what-is-gone`))?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What stood here is gone')
  expect((await page.goto(`${newsroom.web}/2019/05/never-was`))?.status()).toBe(404)
  await page.goto(`${newsroom.web}/articles/${article.slug}/`)
  await expect(page).toHaveURL(`${newsroom.web}/articles/${article.slug}`)
})
