import { expect, type Page } from '@playwright/test'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

const lead = 'russia-agrees-to-help-us-reach-iran'

interface Found {
  article: { id: string; claims: { claim: { id: string } }[]; sources: { id: string }[] }
}

const findLead = `query { article(slug: "${lead}") { id claims { claim { id } } sources { id } } }`

/** The library that checks forms asks once whether it may compile its checks, and goes on without. */
const asksForEval = ' script-src eval '

/** Notes what the policy of a page forbids from now on; gives what was noted. */
async function watch(page: Page): Promise<() => string[]> {
  const seen: string[] = []
  await page.exposeFunction('noteViolation', (violation: string) => seen.push(`${page.url()} ${violation}`))
  await page.addInitScript(`addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    noteViolation([violatedDirective, blockedURI, sample].join(' ')))`)
  return () => seen
}

/** Opens a page whose answer somebody has smuggled scripts into; gives what of them has run. */
async function openPlanted(page: Page, url: string): Promise<unknown> {
  await page.route(url, async (route) => {
    const response = await route.fetch()
    const planted = `<script>globalThis.ran = 'script'</script><img src="data:," onerror="globalThis.ran = 'handler'">
      <a id="planted" href="javascript:globalThis.ran='link'">planted</a>`
    const body = (await response.text()).replace('</body>', `${planted}</body>`)
    await route.fulfill({ response, body })
  })
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('#planted')).toHaveCount(1)
  await page.locator('#planted').dispatchEvent('click')
  return page.evaluate('globalThis.ran')
}

test('a script, a handler and a link smuggled into a page do not run, and are reported', async ({ page, newsroom }) => {
  const seen = await watch(page)
  expect(await openPlanted(page, `${newsroom.admin}/sign-in`)).toBeUndefined()
  expect(await openPlanted(page, `${newsroom.web}/corrections`)).toBeUndefined()
  for (const place of [newsroom.admin, newsroom.web])
    expect(seen().filter((violation) => violation.startsWith(place) && violation.includes('script-src'))).not.toEqual(
      [],
    )
})

const scriptsOf = (policy: string | undefined): string | undefined => /script-src ([^;]*)/u.exec(policy ?? '')?.[1]

test('every answer with a page of the admin has a nonce of its own, and no cache keeps it', async ({
  playwright,
  newsroom,
}) => {
  const reader = await playwright.request.newContext()
  for (const url of [`${newsroom.admin}/sign-in`, `${newsroom.admin}/articles`]) {
    const answers = [await reader.get(url), await reader.get(url)].map((answer) => answer.headers())
    const nonces = answers.map((headers) => /'nonce-([^']+)'/u.exec(headers['content-security-policy'] ?? '')?.[1])
    expect(nonces[0]).toBeTruthy()
    expect(nonces[1]).not.toBe(nonces[0])
    for (const headers of answers) {
      expect(headers['cache-control']).toContain('no-store')
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe-inline/u)
    }
  }
  await reader.dispose()
})

test('pages of the reader site, which caches keep, let nothing run but the one script that they are written with', async ({
  playwright,
  newsroom,
}) => {
  const reader = await playwright.request.newContext()
  for (const path of ['/', `/articles/${lead}`, '/nowhere']) {
    const answer = await reader.get(`${newsroom.web}${path}`)
    const page = await answer.text()
    expect(scriptsOf(answer.headers()['content-security-policy'])).toMatch(/^'sha256-[\w+/=]+'$/u)
    expect(page).not.toMatch(/nonce/iu)
    expect(page.match(/<script/gu) ?? []).toHaveLength(path.startsWith('/articles') ? 1 : 0)
    expect(page).not.toMatch(/\sstyle="/u)
  }
  await reader.dispose()
})

test('every answer keeps other sites out, and browsers at HTTPS where they came that way', async ({
  playwright,
  newsroom,
}) => {
  const reader = await playwright.request.newContext()
  for (const url of [`${newsroom.admin}/sign-in`, `${newsroom.web}/`]) {
    const headers = (await reader.get(url)).headers()
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['strict-transport-security']).toBeUndefined()
    const behindTls = (await reader.get(url, { headers: { 'x-forwarded-proto': 'https' } })).headers()
    expect(behindTls['strict-transport-security']).toBe('max-age=31536000')
  }
  await reader.dispose()
})

test('no page of the reader site needs what its policy forbids', async ({ page, newsroom, askDelivery }) => {
  const { article } = await askDelivery<Found>(findLead)
  const seen = await watch(page)
  const paths = ['/', `/articles/${lead}`, '/corrections', '/search?q=bridge', '/topics/transport', '/nowhere']
  for (const path of [...paths, `/claims/${article.claims[0]?.claim.id}`, `/sources/${article.sources[0]?.id}`]) {
    await page.goto(`${newsroom.web}${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.goto(`${newsroom.web}/articles/${lead}`)
  await page.getByRole('article').getByRole('button', { expanded: false }).nth(2).click()
  await expect(page.getByRole('dialog', { name: 'Who says so' })).toBeVisible()
  expect(seen()).toEqual([])
})

test.describe('In the newsroom', () => {
  test.use({ storageState: async ({}, use) => use(administratorSession()) })

  test('no page needs what its policy forbids', async ({ page, newsroom, askDelivery }) => {
    test.setTimeout(240_000)
    const { article } = await askDelivery<Found>(findLead)
    const seen = await watch(page)
    const lists = ['/', '/articles', '/claims', '/sources', '/corrections', '/topics', '/collections', '/nowhere']
    const settings = [
      '/imports',
      '/settings/users',
      '/settings/mails',
      '/settings/redactions',
      '/settings/tokens',
      '/set-up?token=used',
    ]
    const records = [
      `/articles/${article.id}`,
      `/claims/${article.claims[0]?.claim.id}`,
      `/sources/${article.sources[0]?.id}`,
    ]
    for (const path of [...lists, ...settings, ...records, '/sign-in']) {
      await page.goto(`${newsroom.admin}${path}`)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expect(page.getByRole('status', { name: /Loading|Opening/u })).toHaveCount(0)
    }
    expect(seen().filter((violation) => !violation.endsWith(asksForEval))).toEqual([])
  })
})

test('a password is measured while it is typed, with advice how to do better', async ({ page, askEditorial }) => {
  const { inviteUser } = await askEditorial<{ inviteUser: { setUpUrl: string } }>(
    `mutation { inviteUser(input: { name: "Mara Quist", email: "mara@ledger.test", role: REPORTER }) {
      ... on InviteUserPayload { setUpUrl } } }`,
  )
  await page.goto(inviteUser.setUpUrl)
  const password = page.getByRole('textbox', { name: 'Password', exact: true })
  await password.fill('Password123!')
  await expect(page.getByRole('status').filter({ hasText: 'easy to guess' })).toContainText('Add a word or two')
  await password.fill('forty herrings leave the pier')
  await expect(page.getByRole('status').filter({ hasText: 'Very strong' })).toBeVisible()
})
