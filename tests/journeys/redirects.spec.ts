import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

test('an editor leads an old address to an article, finds it, changes it, and takes it back from the bin', async ({
  page,
  request,
  newsroom,
  askDelivery,
}) => {
  const { articles } = await askDelivery<{ articles: { nodes: { slug: string; headline: string }[] } }>(
    '{ articles(first: 1) { nodes { slug headline } } }',
  )
  const { slug = '', headline = '' } = articles.nodes[0] ?? {}
  const answered = async (path: string) => (await request.get(`${newsroom.web}${path}`, { maxRedirects: 0 })).status()

  await page.goto(newsroom.admin)
  await page.getByRole('link', { name: 'Redirects', exact: true }).click()
  await page.getByRole('button', { name: 'New redirect' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New redirect' })
  await expect(dialog.getByLabel('Old path')).toBeFocused()
  await page.keyboard.type('2018/Łódź')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Enter a path that begins with a slash')
  await expect(dialog).toContainText('Choose the article.')
  await dialog.getByLabel('Old path').fill('https://herald.example/2018/Łódź-ferry/')
  await dialog.getByLabel('Article', { exact: true }).fill(headline.slice(0, -2))
  await page.getByRole('option', { name: headline }).click()
  await dialog.getByRole('button', { name: 'Create redirect' }).click()
  const row = page.getByRole('row').filter({ hasText: '/2018/Łódź-ferry' })
  await expect(row).toContainText(headline)
  expect(await answered('/2018/%C5%81%C3%B3d%C5%BA-ferry/')).toBe(301)
  await page.goto(`${newsroom.web}/2018/Łódź-ferry`)
  await expect(page).toHaveURL(`${newsroom.web}/articles/${slug}`)

  await page.goto(`${newsroom.admin}/redirects`)
  await page.getByRole('searchbox', { name: 'Search old paths' }).fill('no such path')
  await expect(page.getByText('No matches')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search old paths' }).fill('lodz')
  await expect(row).toBeVisible()

  await page.getByRole('button', { name: 'New redirect' }).click()
  await dialog.getByLabel('Old path').fill('/2018/Łódź-ferry')
  await dialog.getByText('Nowhere: gone').click()
  await dialog.getByRole('button', { name: 'Create redirect' }).click()
  await expect(dialog).toContainText('leads elsewhere already: change that redirect.')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await row.getByRole('button', { name: 'Edit /2018/Łódź-ferry' }).press('Enter')
  const edited = page.getByRole('dialog', { name: 'Edit redirect' })
  await edited.getByText('Nowhere: gone').click()
  await edited.getByRole('button', { name: 'Save redirect' }).click()
  await expect(row).toContainText('Gone (410)')
  expect(await answered('/2018/Łódź-ferry')).toBe(410)

  await row.getByRole('button', { name: 'Remove /2018/Łódź-ferry' }).click()
  await expect(row).toBeHidden()
  expect(await answered('/2018/Łódź-ferry')).toBe(404)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()
})

test('a list of redirects that cannot be read says so, and is read again when asked', async ({ page, newsroom }) => {
  let broken = true
  await page.route('**/editorial/graphql', (route) =>
    broken && route.request().postData()?.includes('RedirectList') ? route.abort() : route.fallback(),
  )
  await page.goto(`${newsroom.admin}/redirects`)
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  broken = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('searchbox', { name: 'Search old paths' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden()
})
