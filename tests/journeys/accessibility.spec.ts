import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { importText, invite } from './editorial.ts'
import { test as journey } from './journey.ts'
import { administratorSession } from './people.ts'

interface Windows {
  /** A page that readers' pages are looked at in, one after the other. */
  reader: Page
  /** The same, of somebody who is signed in to the newsroom. */
  editorial: Page
}

/** Whoever looks goes from page to page in one window, which fetches and compiles once what the pages share. */
const test = journey.extend<object, Windows>({
  reader: [
    async ({ browser }, use) => {
      const page = await browser.newPage({ storageState: { cookies: [], origins: [] } })
      await use(page)
      await page.context().close()
    },
    { scope: 'worker' },
  ],
  editorial: [
    async ({ browser }, use) => {
      const page = await browser.newPage({ storageState: administratorSession() })
      await use(page)
      await page.context().close()
    },
    { scope: 'worker' },
  ],
})

const lead = 'russia-agrees-to-help-us-reach-iran'

interface Found {
  article: { id: string; claims: { claim: { id: string } }[]; sources: { id: string }[] }
}

const findLead = `query { article(slug: "${lead}") { id claims { claim { id } } sources { id } } }`

/** Serious violations of a page, by all rules or by some, as lines of "rule: element". */
async function seriousViolations(page: Page, rules?: string[]): Promise<string[]> {
  // For a page of one frame axe need not open another page to put the findings of frames together.
  expect(page.frames()).toHaveLength(1)
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** By night only colours differ. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** Puts the page in the colours of day or night and waits until it wears them: scripts take part in that, and colours may glide. */
async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.waitForFunction((wanted) => {
    const [red = 255] = (getComputedStyle(document.body).backgroundColor.match(/[\d.]+/gu) ?? []).map(Number)
    const still = document.getAnimations().every(({ playState }) => playState !== 'running')
    return still && (red < 128 ? 'dark' : 'light') === wanted
  }, colorScheme)
}

async function expectAccessible(page: Page): Promise<void> {
  await wear(page, 'light')
  expect(await seriousViolations(page), 'by day').toEqual([])
  await wear(page, 'dark')
  expect(await seriousViolations(page, colourRules), 'by night').toEqual([])
}

test.describe('Nobody is kept from a page of the reader site, by day or by night:', () => {
  const pages: readonly { name: string; path: (found: Found['article']) => string }[] = [
    { name: 'the front page', path: () => '/' },
    { name: 'an article', path: () => `/articles/${lead}` },
    { name: 'an article with a correction', path: () => '/articles/tarrow-bridge-loses-a-lane' },
    { name: 'a claim', path: ({ claims }) => `/claims/${claims[0]?.claim.id}` },
    { name: 'a source', path: ({ sources }) => `/sources/${sources[0]?.id}` },
    { name: 'a topic', path: () => '/topics/transport' },
    { name: 'the corrections', path: () => '/corrections' },
    { name: 'the search', path: () => '/search?q=bridge' },
    { name: 'an address without a page', path: () => '/nowhere' },
  ]
  for (const { name, path } of pages) {
    test(name, async ({ reader: page, newsroom, askDelivery }) => {
      const { article } = await askDelivery<Found>(findLead)
      await page.goto(`${newsroom.web}${path(article)}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    })
  }

  test('an article with a claim open', async ({ page, newsroom }) => {
    await page.goto(`${newsroom.web}/articles/${lead}`)
    await page.getByRole('article').getByRole('button', { expanded: false }).nth(2).click()
    await expect(page.getByRole('dialog', { name: 'Who says so' })).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe('Nobody is kept from the doors of the newsroom:', () => {
  for (const path of ['/sign-in', '/forgot-password', '/set-up?token=used', '/set-up']) {
    test(path, async ({ page, newsroom }) => {
      await page.goto(`${newsroom.admin}${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (path.startsWith('/set-up'))
        await expect(page.getByRole('alert').filter({ hasText: 'no longer works' })).toBeVisible()
      await expectAccessible(page)
    })
  }

  test('a set-up link that works', async ({ page, askEditorial }) => {
    await page.goto(await invite(askEditorial, 'Bela Strand', 'bela@ledger.test'))
    await expect(page.getByRole('button', { name: 'Create account and sign in' })).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe('Nobody is kept from a page of the admin, by day or by night:', () => {
  test.use({ storageState: async ({}, use) => use(administratorSession()) })
  const pages: readonly { name: string; path: (found: Found['article']) => string; heading: RegExp }[] = [
    { name: 'home', path: () => '/', heading: /./u },
    { name: 'articles', path: () => '/articles', heading: /Articles/u },
    { name: 'claims', path: () => '/claims', heading: /Claims/u },
    { name: 'a claim', path: ({ claims }) => `/claims/${claims[0]?.claim.id}`, heading: /./u },
    { name: 'sources', path: () => '/sources', heading: /Sources/u },
    { name: 'a source', path: ({ sources }) => `/sources/${sources[0]?.id}`, heading: /./u },
    { name: 'corrections', path: () => '/corrections', heading: /Corrections/u },
    { name: 'topics', path: () => '/topics', heading: /Topics/u },
    { name: 'collections', path: () => '/collections', heading: /Collections/u },
    { name: 'imports', path: () => '/imports', heading: /Imports/u },
    { name: 'redirects', path: () => '/redirects', heading: /Redirects/u },
    { name: 'the bin', path: () => '/bin', heading: /Bin/u },
    { name: 'one’s own account', path: () => '/account', heading: /Your account/u },
    { name: 'people', path: () => '/settings/users', heading: /People/u },
    { name: 'mails', path: () => '/settings/mails', heading: /Mails/u },
    { name: 'redactions', path: () => '/settings/redactions', heading: /Redactions/u },
    { name: 'API tokens', path: () => '/settings/tokens', heading: /API tokens/u },
  ]
  for (const { name, path, heading } of pages) {
    test(name, async ({ editorial: page, newsroom, askDelivery }) => {
      const { article } = await askDelivery<Found>(findLead)
      await page.goto(`${newsroom.admin}${path(article)}`)
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      await expect(page.getByRole('status', { name: /Loading|Opening/u })).toHaveCount(0)
      await expectAccessible(page)
    })
  }

  test('an article in which it is open who is meant', async ({ page, newsroom, askEditorial }) => {
    const { id } = await importText(
      askEditorial,
      'Notes from Hollin\n\nMayor Tom Hagen met engineer Jens Sarn at the Hollin dam. ' +
        'Keeper Runa Falk said that he will resign in June 2027.',
    )
    await page.goto(`${newsroom.admin}/articles/${id}`)
    await page.getByRole('textbox', { name: 'Body' }).locator('mark', { hasText: 'he will resign' }).click()
    const question = page.getByRole('group', { name: 'Who is “he”?' })
    await expect(question).toBeVisible()
    await expectAccessible(page)
    await question.getByRole('button', { name: 'Somebody else' }).click()
    await expect(page.getByRole('textbox', { name: 'Who is “he”?' })).toBeFocused()
    await expectAccessible(page)
  })

  test('an article, with a claim open and the dialog to publish', async ({ page, newsroom, askEditorial }) => {
    const { article } = await askEditorial<{ article: { id: string } }>(
      'query { article(slug: "fellside-votes-on-turbines") { id } }',
    )
    await page.goto(`${newsroom.admin}/articles/${article.id}`)
    await page
      .getByRole('article', { name: /^Claim:/u })
      .first()
      .getByRole('button')
      .first()
      .click()
    await expect(page.getByRole('button', { name: 'Fold this card' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Publish/u }).click()
    await expect(page.getByRole('dialog').getByRole('button', { name: /^Publish/u })).toBeVisible()
    await expectAccessible(page)
  })
})
