import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'
import { invite, publish, type EditorialArticle } from './editorial.ts'
import { expectSaved, selectWords } from './editor-text.ts'
import { type Ask, test } from './journey.ts'
import { administratorSession, openSession, takeUpInvitation } from './people.ts'

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Body' })
const plain = (text: string) => ({ type: 'text', text })

/** A draft in which one sentence makes a claim. */
async function writeClaim(ask: Ask): Promise<EditorialArticle> {
  const claim = { type: 'claim', attrs: { claimId: 'carried', role: 'STATED_AS_FACT' } }
  const content = [
    plain('It sank. '),
    { ...plain('The ferry carried 200 people'), marks: [claim] },
    plain(' quite calmly.'),
  ]
  const input = {
    headline: 'The ferry of Tal',
    body: { type: 'doc', content: [{ type: 'paragraph', content }] },
    claims: [{ key: 'carried', statement: 'The ferry carried 200 people.', kind: 'FACT' }],
  }
  const { change } = await ask<{ change: { article?: EditorialArticle; message?: string } }>(
    `mutation ($input: CreateArticleInput!) { change: createArticle(input: $input) {
      ... on CreateArticlePayload { article { id slug version } } ... on Error { message } } }`,
    { input },
  )
  if (!change.article) throw new Error(change.message)
  return change.article
}

async function openArticle(browser: Browser, address: string, storageState: string): Promise<Page> {
  const context = await browser.newContext({ storageState })
  const page = await context.newPage()
  await page.goto(address)
  await expect(bodyOf(page)).toContainText('quite calmly')
  return page
}

/** Expects that axe finds nothing serious, by day and by night. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([])
  }
}

test('Changes are suggested within the words of a claim, readers get the text without them, and accepting keeps the claim', async ({
  browser,
  newsroom,
  askEditorial,
  askDelivery,
}, testInfo) => {
  const draft = await writeClaim(askEditorial)
  const address = `${newsroom.admin}/articles/${draft.id}`
  const person = { name: 'Cara Lund', email: 'cara.suggests@ledger.test', password: 'forty planks of a pier' }
  await takeUpInvitation(newsroom.admin, await invite(askEditorial, person.name, person.email), person)
  const session = testInfo.outputPath('cara.json')
  await openSession(newsroom.admin, person, session)
  const cara = await openArticle(browser, address, session)
  const ada = await openArticle(browser, address, administratorSession())
  const read = async () => {
    const { article } = await askEditorial<{
      article: EditorialArticle & {
        body: { text: string }
        suggestions: { maker: string; inserted: string; deleted: string }[]
        claims: { mention: { quote: string } }[]
      }
    }>(
      `query ($id: ID!) { article(id: $id) { id slug version body { text } suggestions { maker inserted deleted }
        claims { mention { quote } } } }`,
      { id: draft.id },
    )
    return article
  }

  await test.step('what one writes is suggested, and everybody sees it so', async () => {
    await cara.keyboard.press('Alt+s')
    await expect(cara.getByRole('button', { name: 'Suggest' })).toHaveAttribute('aria-pressed', 'true')
    await selectWords(bodyOf(cara), '200')
    await cara.keyboard.type('300')
    await selectWords(bodyOf(cara), ' quite calmly')
    await cara.keyboard.press('Backspace')
    for (const page of [cara, ada]) {
      await expect(bodyOf(page).locator('ins')).toHaveText(['300'])
      await expect(bodyOf(page).locator('del')).toHaveText(['200', ' quite calmly'])
    }
    await expect
      .poll(async () => (await read()).suggestions)
      .toEqual([
        { maker: 'Cara Lund', inserted: '300', deleted: '200' },
        { maker: 'Cara Lund', inserted: '', deleted: ' quite calmly' },
      ])
    expect((await read()).claims).toEqual([{ mention: { quote: 'The ferry carried 200 people' } }])
  })

  await test.step('what cannot be suggested is not done', async () => {
    await selectWords(bodyOf(cara), 'sank')
    await cara.keyboard.press('ArrowLeft')
    await expect(cara.getByRole('button', { name: 'Make claim' }).first()).toHaveAttribute('data-disabled', 'true')
    await cara.keyboard.press('Enter')
    await expect(cara.getByText('Words and their styles can be suggested')).toBeVisible()
    await expect(bodyOf(cara).locator('p')).toHaveCount(1)
  })

  await test.step('it is published meanwhile as it was', async () => {
    const article = await read()
    const { publishCheck } = await askEditorial<{ publishCheck: { findings: { message: string }[] } }>(
      'query ($id: ID!) { publishCheck(articleId: $id) { findings { message } } }',
      { id: article.id },
    )
    const messages = publishCheck.findings.map(({ message }) => message)
    expect(messages).toContain('2 suggested changes are open: readers get the text without them.')
    await publish(askEditorial, article)
    const { article: shown } = await askDelivery<{ article: { body: { text: string; html: string; json: unknown } } }>(
      'query ($slug: String!) { article(slug: $slug) { body { text html json } } }',
      { slug: article.slug },
    )
    expect(shown.body.text).toBe('It sank. The ferry carried 200 people quite calmly.')
    expect(JSON.stringify(shown)).not.toMatch(/300|insertion|deletion/u)
  })

  await test.step('another accepts one by keyboard, and the claim has its words in one piece; undone, it is open again', async () => {
    await ada.getByText('Suggested', { exact: false }).first().click()
    const card = ada.getByRole('article', { name: 'Suggestion by Cara Lund: Replace “200” with “300”' })
    await expect(card).toBeVisible()
    await expectAccessible(ada)
    await ada.keyboard.press('Alt+j')
    await expect(card).toBeFocused()
    await ada.keyboard.press('a')
    await expect(card).toHaveCount(0)
    await expect(ada.getByRole('article', { name: /Delete “ quite calmly”/u })).toBeFocused()
    await expect
      .poll(async () => (await read()).claims)
      .toEqual([{ mention: { quote: 'The ferry carried 300 people' } }])
    await ada.keyboard.press('Alt+u')
    for (const page of [ada, cara]) await expect(bodyOf(page).locator('ins')).toHaveText(['300'])
    await expect
      .poll(async () => (await read()).suggestions.map(({ maker }) => maker))
      .toEqual(['Cara Lund', 'Cara Lund'])
  })

  await test.step('all are decided at once', async () => {
    await ada.getByRole('button', { name: 'Accept all' }).click()
    for (const page of [ada, cara]) {
      await expect(bodyOf(page)).toContainText('It sank. The ferry carried 300 people.')
      await expect(bodyOf(page).locator('ins, del')).toHaveCount(0)
    }
    await expectSaved(ada)
    await expect.poll(read).toMatchObject({
      suggestions: [],
      body: { text: 'It sank. The ferry carried 300 people.' },
      claims: [{ mention: { quote: 'The ferry carried 300 people' } }],
    })
  })
  await Promise.all([ada, cara].map((page) => page.context().close()))
})
