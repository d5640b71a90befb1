import { expect, type Route } from '@playwright/test'
import { writeDraft } from './editorial.ts'
import { type Ask, test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

async function newSection(ask: Ask, name: string, slug: string): Promise<string> {
  const { change } = await ask<{ change: { section: { id: string } } }>(
    `mutation ($input: CreateSectionInput!) {
      change: createSection(input: $input) { ... on CreateSectionPayload { section { id } } } }`,
    { input: { name, slug } },
  )
  return change.section.id
}

async function move(ask: Ask, { id, version }: { id: string; version: number }, sectionId: string): Promise<void> {
  await ask('mutation ($input: SaveArticleInput!) { saveArticle(input: $input) { __typename } }', {
    input: { id, expectedVersion: version, sectionId },
  })
}

test('Several articles are chosen by keyboard, moved, deleted and brought back, and published', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const harbour = await newSection(askEditorial, 'Harbour', 'harbour')
  await newSection(askEditorial, 'Upriver', 'upriver')
  for (const headline of ['Crane is painted', 'Crane is sold', 'Crane is moved'])
    await move(askEditorial, await writeDraft(askEditorial, headline, `${headline}, says nobody.`), harbour)
  await page.goto(`${newsroom.admin}/articles`)

  await page.getByRole('button', { name: 'More filters' }).click()
  await page.getByRole('combobox', { name: 'Section' }).fill('Harb')
  await page.getByRole('option', { name: 'Harbour' }).click()
  await expect(page).toHaveURL(/section=harbour/u)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'More filters (1)' })).toBeFocused()
  const rows = page.getByRole('row').filter({ hasText: 'Crane' })
  await expect(rows).toHaveCount(3)

  await test.step('j, k and x go through the rows and select', async () => {
    // The box of filters gives the keyboard back when it has gone, which may be after the row was given it.
    await expect(async () => {
      await page.getByRole('link', { name: 'Crane is moved' }).focus()
      await page.keyboard.press('j')
      await expect(page.getByRole('link', { name: 'Crane is sold' })).toBeFocused({ timeout: 1000 })
    }).toPass()
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await expect(page.getByRole('checkbox', { name: 'Select Crane is painted' })).toBeChecked()
  })
  const bar = page.getByRole('region', { name: 'Selected rows' })
  await expect(bar).toContainText('2 articles selected')

  await test.step('what is deleted is brought back', async () => {
    await bar.getByRole('button', { name: 'Delete' }).click()
    await expect(rows).toHaveCount(1)
    await expect(bar).toBeHidden()
    await page.getByRole('alert').filter({ hasText: 'in the bin' }).getByRole('button', { name: 'Undo' }).click()
    await expect(rows).toHaveCount(3)
  })

  await test.step('what is moved leaves the list of its section', async () => {
    await page.getByRole('checkbox', { name: 'Select Crane is sold' }).check()
    await bar.getByRole('button', { name: 'Move to section' }).click()
    await page.getByRole('menuitem', { name: 'Upriver' }).click()
    await expect(rows).toHaveCount(2)
    await page.getByRole('alert').filter({ hasText: 'moved to Upriver' }).getByRole('button', { name: 'Undo' }).click()
    await expect(rows).toHaveCount(3)
  })

  await test.step('what is chosen is published once that was confirmed, and a column more is kept', async () => {
    await page.getByRole('checkbox', { name: 'Select all rows that are shown' }).check()
    await bar.getByRole('button', { name: 'Publish' }).click()
    await page.getByRole('dialog', { name: 'Publish 3 articles?' }).getByRole('button', { name: 'Publish' }).click()
    await expect(rows.filter({ hasText: 'Published' })).toHaveCount(3)
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Section' }).check()
    await expect(rows.filter({ hasText: 'Harbour' })).toHaveCount(3)
    await page.reload()
    await expect(rows.filter({ hasText: 'Harbour' })).toHaveCount(3)
  })
})

test('A long list is read as far as it is scrolled, and only what is in sight is in the page', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const sectionId = await newSection(askEditorial, 'Lock keepers', 'lock-keepers')
  const numbers = Array.from({ length: 130 }, (_, index) => index + 1)
  for (let from = 0; from < numbers.length; from += 10)
    await Promise.all(
      numbers.slice(from, from + 10).map(async (number) => {
        await move(askEditorial, await writeDraft(askEditorial, `Lock ${number} opens`, 'It opens.'), sectionId)
      }),
    )
  await page.goto(`${newsroom.admin}/articles?section=lock-keepers`)
  await expect(page.getByText('of 130')).toBeVisible()

  await test.step('what could not be read is asked for again only by whoever reads', async () => {
    let refusals = 0
    const refuse = (route: Route) => {
      if (!route.request().postData()?.includes('query ArticleList')) return route.fallback()
      refusals += 1
      return route.abort()
    }
    await page.route('**/*', refuse)
    await page.mouse.wheel(0, 20_000)
    await expect(page.getByText('The next rows could not be read.')).toBeVisible()
    const before = refusals
    await page.waitForTimeout(1000)
    expect(refusals).toBe(before)
    await page.unroute('**/*', refuse)
    await page.getByRole('button', { name: 'Try again' }).click()
  })
  await expect(async () => {
    await page.mouse.wheel(0, 20_000)
    await expect(page.getByText('130 in all')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '131')
  await expect(page.locator('tr[data-row]').first()).not.toHaveAttribute('data-index', '0')
  expect(await page.locator('tr[data-row]').count()).toBeLessThan(90)
})

test('Articles and claims are narrowed to those of a source, which an address keeps', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  await writeDraft(askEditorial, 'Nothing is claimed here', 'Nobody says so.')
  interface Made {
    headline: string
    claims: { claim: { statement: string; attributions: { source: { id: string; name: string } | null }[] } }[]
  }
  const { articles } = await askEditorial<{ articles: { nodes: Made[] } }>(
    `{ articles(first: 20, editorial: { state: [PUBLISHED] }) { nodes { headline claims { claim { statement
      attributions { source { id name } } } } } } }`,
  )
  const made = articles.nodes.flatMap(({ headline, claims }) =>
    claims.flatMap(({ claim: { statement, attributions } }) =>
      attributions.flatMap(({ source }) => (source ? [{ headline, statement, source }] : [])),
    ),
  )
  const [{ headline, statement, source } = { headline: '', statement: '', source: { id: '', name: '' } }] = made
  await page.goto(`${newsroom.admin}/articles`)
  await expect(page.getByRole('link', { name: 'Nothing is claimed here' })).toBeVisible()

  await page.getByRole('button', { name: 'More filters' }).click()
  await page.getByRole('combobox', { name: 'Source' }).fill(source.name)
  await page.getByRole('option', { name: source.name }).first().click()
  await expect(page).toHaveURL(new RegExp(`source=${source.id}`, 'u'))
  await expect(page.getByRole('combobox', { name: 'Source' })).toHaveValue(source.name)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: headline })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Nothing is claimed here' })).toHaveCount(0)

  await page.goto(`${newsroom.admin}/claims?source=${source.id}`)
  await expect(page.getByRole('combobox', { name: 'Source' })).toHaveValue(source.name)
  await expect(page.getByRole('link', { name: statement })).toBeVisible()
  await page.getByLabel('Clear source').click()
  await expect(page).not.toHaveURL(/source=/u)
  await expect(page.getByRole('combobox', { name: 'Source' })).toHaveValue('')
})
