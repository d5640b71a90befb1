import { expect } from '@playwright/test'
import { test } from './journey.ts'

test('Somebody who opens the public graph in a browser asks a prepared question and looks up what it means', async ({
  page,
  newsroom,
}) => {
  const told: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 400/u.test(message.text())) told.push(message.text())
  })
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol !== 'data:' && origin !== new URL(newsroom.api).origin) told.push(`asked ${origin}`)
  })
  await page.goto(`${newsroom.api}/graphql`)
  await expect(page.getByRole('tab', { name: 'ArticleBySlug' })).toBeVisible()
  await page.getByRole('tab', { name: 'ArticleBySlug' }).click()
  // The explorer takes a moment to learn the name of the query in a tab: whoever asks before, asks once more.
  await expect(async () => {
    await page.getByRole('button', { name: 'Execute query' }).click()
    await expect(page.getByRole('region', { name: 'Result Window' })).toContainText('"headline"', { timeout: 5_000 })
  }).toPass({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
  await page.getByRole('link', { name: 'Query', exact: true }).click()
  await expect(page.getByText('One article by id or slug, or null.')).toBeVisible()
  expect(told).toEqual([])
})
