import { brotliCompressSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { writeDraft } from './editorial.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

/** What a page may load, in bytes as they are sent, compressed: a budget, which is raised on purpose or not at all. */
const budgets: Readonly<Record<string, number>> = {
  script: 4_000,
  document: 12_000,
  stylesheet: 8_000,
  font: 310_000,
  // The icon.
  other: 1_000,
}

/** Opens a page as if for the first time and adds up what is sent for it; scripts that are written into it count as scripts too. */
async function weigh(page: Page, url: string): Promise<Record<string, number>> {
  const weights: Record<string, number> = {}
  const sizes: Promise<unknown>[] = []
  page.on('requestfinished', (request) => {
    sizes.push(
      request.sizes().then(({ responseBodySize }) => {
        weights[request.resourceType()] = (weights[request.resourceType()] ?? 0) + responseBodySize
      }),
    )
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await Promise.all(sizes)
  const written = await page.locator('script').allTextContents()
  const inPage = written.reduce((sum, text) => sum + brotliCompressSync(text).length, 0)
  return { ...weights, script: (weights['script'] ?? 0) + inPage }
}

for (const [name, path] of [
  ['The front page', '/'],
  ['An article', '/articles/russia-agrees-to-help-us-reach-iran'],
] as const) {
  test(`${name} loads what a reader needs and no more`, async ({ page, newsroom }) => {
    const weights = await weigh(page, `${newsroom.web}${path}`)
    expect(weights['document']).toBeGreaterThan(1_000)
    for (const [kind, weight] of Object.entries(weights)) expect(weight, kind).toBeLessThanOrEqual(budgets[kind] ?? 0)
  })
}

/** Bytes of script, compressed, with which each kind of page of the admin opens: the one with the editor is the heaviest. */
const scriptsOfAdmin = { list: 345_000, record: 355_000, editor: 710_000 } as const

test('The admin opens with no more script than it has to', async ({ browser, newsroom, askEditorial }) => {
  const { id } = await writeDraft(askEditorial, 'Weighed and found light', 'It is light, says nobody.')
  const found = await askEditorial<{ claims: { nodes: { id: string }[] } }>('{ claims(first: 1) { nodes { id } } }')
  for (const [kind, path] of [
    ['list', '/articles'],
    ['record', `/claims/${found.claims.nodes[0]?.id}`],
    ['editor', `/articles/${id}`],
  ] as const) {
    const context = await browser.newContext({ storageState: administratorSession() })
    const { script = 0 } = await weigh(await context.newPage(), `${newsroom.admin}${path}`)
    expect(script, path).toBeGreaterThan(100_000)
    expect(script, path).toBeLessThanOrEqual(scriptsOfAdmin[kind])
    await context.close()
  }
})

test('No page moves while it is being loaded', async ({ page, newsroom }) => {
  await page.addInitScript(`globalThis.moved = 0
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) globalThis.moved += value })
      .observe({ type: 'layout-shift', buffered: true })`)
  for (const path of ['/', '/articles/russia-agrees-to-help-us-reach-iran']) {
    await page.goto(`${newsroom.web}${path}`, { waitUntil: 'networkidle' })
    await page.evaluate('document.fonts.ready')
    expect(await page.evaluate('globalThis.moved')).toBe(0)
  }
})
