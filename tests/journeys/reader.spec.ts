import { expect } from '@playwright/test'
import { moveTo, publish, writeDraft } from './editorial.ts'
import { part, test } from './journey.ts'
import { administratorSession } from './people.ts'

const lead = 'russia-agrees-to-help-us-reach-iran'

test('A reader with a keyboard alone reaches a passage, reads who says so, and closes it again', async ({
  page,
  newsroom,
}) => {
  await page.goto(`${newsroom.web}/articles/${lead}`)
  const panel = page.getByRole('dialog', { name: 'Who says so' })
  const focused = page.locator('article [data-claims]:focus')
  const passages = page.getByRole('article').getByRole('button', { expanded: false })
  await expect(passages.first()).toBeVisible()
  for (let presses = 0; presses < 40 && (await focused.count()) === 0; presses += 1) await page.keyboard.press('Tab')
  await expect(focused).toHaveAttribute('aria-expanded', 'true')
  await expect(panel).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(panel).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(focused).toHaveAttribute('aria-expanded', 'false')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('A reader reads the whole article, and finds who says so a link away', async ({ page, browser, newsroom }) => {
    const address = `${newsroom.web}/articles/${lead}`
    await page.goto(address)
    const withScript = await browser.newPage({ javaScriptEnabled: true })
    await withScript.goto(address)
    await expect(withScript.getByRole('article').getByRole('button').first()).toBeVisible()
    expect(await page.getByRole('article').innerText()).toBe(await withScript.getByRole('article').innerText())
    await withScript.close()
    const passage = page.getByRole('article').locator('p a[data-claims]').first()
    const claimId = (await passage.getAttribute('data-claims'))?.split(' ').at(-1) ?? ''
    await passage.click()
    await expect(page).toHaveURL(`${newsroom.web}/claims/${claimId}`)
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await page.getByRole('searchbox').fill('bridge')
    await page.getByRole('searchbox').press('Enter')
    await expect(page.getByRole('status')).toContainText('bridge')
  })
})

test('A reader sees who has said nothing, and never as somebody who asserts', async ({ page, newsroom }) => {
  await page.goto(`${newsroom.web}/articles/${lead}`)
  const claims = part(page, 'What this article says')
  const line = claims.locator('li', { hasText: 'White House' }).first()
  await expect(line).toContainText(/White House[^.]*ha(s|ve) not commented publicly/u)
  await expect(line).not.toContainText(/White House[^.]*says? so/u)
  await expect(part(page, 'Have said nothing').getByRole('link', { name: 'White House' })).toBeVisible()
  await expect(part(page, 'Sources').getByRole('link', { name: 'White House' })).toHaveCount(0)
})

test('A correction stands on the article that it corrects and on the page of corrections', async ({
  page,
  newsroom,
}) => {
  await page.goto(`${newsroom.web}/corrections`)
  const entry = page.getByRole('listitem').filter({ hasText: 'We misread the notice' })
  await entry.getByRole('link', { name: 'Tarrow Bridge to lose a lane for eight months' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tarrow Bridge to lose a lane' })).toBeVisible()
  await expect(page.getByRole('note')).toContainText('We misread the notice: it is eight.')
})

test('An article that moved is still found at its old address', async ({ page, newsroom, askEditorial }) => {
  const first = await publish(
    askEditorial,
    await writeDraft(askEditorial, 'Lighthouse keeper retires', 'The keeper left on Friday.'),
  )
  const moved = await publish(askEditorial, await moveTo(askEditorial, first, 'lighthouse-loses-its-keeper'))
  expect(moved.slug).not.toBe(first.slug)
  await page.goto(`${newsroom.web}/articles/${first.slug}`)
  await expect(page).toHaveURL(`${newsroom.web}/articles/${moved.slug}`)
  await expect(page.getByText('The keeper left on Friday.')).toBeVisible()
})

test('What is taken down is gone at once from pages that were kept, which are the same for everybody', async ({
  request,
  newsroom,
  askEditorial,
}) => {
  const draft = await writeDraft(askEditorial, 'Pilot boat is sold', 'The boat was sold on Friday.')
  const { id, version, slug } = await publish(askEditorial, draft)
  const address = `${newsroom.web}/articles/${slug}`
  const [first, second] = [await request.get(address), await request.get(address, { headers: { cookie: 'a=b' } })]
  expect([first.status(), second.headers()['etag']]).toEqual([200, first.headers()['etag']])
  expect(first.headers()['cache-control']).toBe('public, no-cache')
  expect(first.headers()['surrogate-key']).toContain(id)
  await expect.poll(async () => (await request.get(newsroom.web)).text()).toContain('Pilot boat is sold')
  await askEditorial(
    `mutation ($input: UnpublishArticleInput!) { unpublishArticle(input: $input) {
      ... on UnpublishArticlePayload { article { id } } } }`,
    { input: { id, expectedVersion: version, reason: 'It was not sold.' } },
  )
  await expect.poll(async () => (await request.get(address)).status()).toBe(404)
  await expect.poll(async () => (await request.get(newsroom.web)).text()).not.toContain('Pilot boat is sold')
})

test('A text in Arabic is shown to readers from right to left', async ({ page, newsroom, askEditorial }) => {
  const words = 'قال الوزير إن أسعار العبّارات سترتفع في مارس'
  const draft = await writeDraft(askEditorial, 'وزير النقل يعلن رفع الأسعار', `${words}.`, 'ar')
  const { slug } = await publish(askEditorial, draft)
  await page.goto(`${newsroom.web}/articles/${slug}`)
  for (const shown of [page.getByRole('heading', { level: 1 }), page.getByText(words)]) {
    await expect(shown).toHaveCSS('direction', 'rtl')
    expect(await shown.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('ar')
  }
  await expect(page.getByRole('contentinfo')).toHaveCSS('direction', 'ltr')
  await page.goto(`${newsroom.web}/`)
  await expect(page.getByRole('heading', { name: 'وزير النقل' })).toHaveCSS('direction', 'rtl')
})

test.describe('in the newsroom', () => {
  test.use({ storageState: async ({}, use) => use(administratorSession()) })

  test('A text in Arabic is written from right to left', async ({ page, newsroom, askEditorial }) => {
    const words = 'قال الوزير إن أسعار العبّارات سترتفع في مارس'
    const { id } = await writeDraft(askEditorial, 'وزير النقل في المجلس', `${words}.`, 'ar')
    await page.goto(`${newsroom.admin}/articles/${id}`)
    const body = page.getByRole('textbox', { name: 'Body' })
    await expect(body).toHaveAttribute('lang', 'ar')
    await expect(body.getByText(words)).toHaveCSS('direction', 'rtl')
  })
})

test('Whoever comes to an address where nothing is published is told so, drafts included', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const draft = await writeDraft(askEditorial, 'Not for readers yet', 'A text that only the newsroom may see.')
  for (const path of ['/articles/no-such-article', `/articles/${draft.slug}`, '/nowhere']) {
    const response = await page.goto(`${newsroom.web}${path}`)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
  }
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('A reader touches a passage and finds who says so within the screen', async ({ page, newsroom }) => {
    await page.goto(`${newsroom.web}/articles/${lead}`)
    const passage = page.getByRole('article').getByRole('button', { expanded: false }).nth(2)
    await passage.tap()
    const panel = page.getByRole('dialog', { name: 'Who says so' })
    await expect(panel).toBeInViewport({ ratio: 1 })
    await expect(panel.getByRole('link', { name: 'All about this claim' }).first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await panel.getByRole('button', { name: 'Close' }).tap()
    await expect(panel).toBeHidden()
  })
})
