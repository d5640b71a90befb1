import { expect } from '@playwright/test'
import { test } from './journey.ts'

test('Somebody who opens the public graph in a browser asks a prepared question and looks up what it means', async ({
  page,
  newsroom,
}) => {
  const told: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') told.push(message.text())
  })
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol !== 'data:' && origin !== new URL(newsroom.api).origin) told.push(`asked ${origin}`)
  })
  await page.goto(`${newsroom.api}/graphql`)
  await expect(page.getByRole('tab', { name: 'ArticleBySlug' })).toBeVisible()
  await page.getByRole('tab', { name: 'ArticleBySlug' }).click()
  await page.getByRole('button', { name: 'Execute query' }).click()
  await expect(page.getByRole('region', { name: 'Result Window' })).toContainText('"headline"')
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
  await page.getByRole('link', { name: 'Query', exact: true }).click()
  await expect(page.getByText('One article by id or slug, or null.')).toBeVisible()
  expect(told).toEqual([])
})
