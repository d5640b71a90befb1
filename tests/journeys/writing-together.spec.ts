import { type Browser, expect, type Page } from '@playwright/test'
import { invite, writeDraft } from './editorial.ts'
import { expectSaved, selectWords } from './editor-text.ts'
import { test } from './journey.ts'
import { administratorSession, openSession, takeUpInvitation } from './people.ts'

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Body' })

async function openArticle(
  browser: Browser,
  address: string,
  words: string,
  storageState = administratorSession(),
): Promise<Page> {
  const context = await browser.newContext({ storageState })
  const page = await context.newPage()
  await page.goto(address)
  await expect(bodyOf(page)).toContainText(words)
  return page
}

async function caretAtEnd(page: Page): Promise<void> {
  await bodyOf(page).click()
  await page.keyboard.press('Control+End')
}

test('Two people type in one paragraph while a third saves, each undoes their own, and a claim of one stands before the other', async ({
  browser,
  newsroom,
  askEditorial,
}) => {
  const { id } = await writeDraft(askEditorial, 'Island ferries', 'The first ferry leaves at six.')
  const address = `${newsroom.admin}/articles/${id}`
  const [ada, wilma] = [
    await openArticle(browser, address, 'The first ferry leaves at six.'),
    await openArticle(browser, address, 'The first ferry leaves at six.'),
  ]
  await caretAtEnd(ada)
  await ada.keyboard.type(' The last at ten.')
  await expect(bodyOf(wilma)).toContainText('The first ferry leaves at six. The last at ten.')
  await expect(bodyOf(wilma).locator('[data-name="ada"]')).toBeVisible()
  await bodyOf(wilma).click()
  await wilma.keyboard.press('Control+Home')
  await wilma.keyboard.insertText('Daily: ')
  await ada.keyboard.type(' None on Sundays.')
  const both = 'Daily: The first ferry leaves at six. The last at ten. None on Sundays.'
  await expect(bodyOf(ada)).toContainText(both)
  await expect(bodyOf(wilma)).toContainText(both)

  await wilma.keyboard.press('Control+z')
  await expect(bodyOf(ada)).not.toContainText('Daily')
  await expect(bodyOf(wilma)).toContainText('The last at ten. None on Sundays.')
  // What is formatted as soon as it is typed is taken back alone.
  await ada.keyboard.type(' Ever')
  await ada.keyboard.press('Control+Shift+ArrowLeft')
  await ada.keyboard.press('Control+b')
  await ada.keyboard.press('Control+z')
  await expect(bodyOf(wilma)).toContainText('None on Sundays. Ever')
  await expect(bodyOf(wilma).locator('strong')).toHaveCount(0)
  await expectSaved(ada)
  await expectSaved(wilma)

  await selectWords(bodyOf(ada), 'The last at ten.')
  await ada.keyboard.press('Control+b')
  await expect(bodyOf(wilma).locator('strong')).toHaveText('The last at ten.')
  await selectWords(bodyOf(wilma), 'last')
  await wilma.keyboard.insertText('late one')
  await expect(bodyOf(ada).locator('strong')).toHaveText('The late one at ten.')
  await ada.keyboard.press('Control+z')
  for (const page of [ada, wilma]) {
    await expect(bodyOf(page).locator('strong')).toHaveCount(0)
    await expect(bodyOf(page)).toContainText('The late one at ten. None on Sundays.')
  }
  await wilma.keyboard.press('Control+z')
  for (const page of [ada, wilma]) await expect(bodyOf(page)).toContainText('The last at ten. None on Sundays.')

  await wilma.getByRole('textbox', { name: 'Headline' }).fill('Island ferries in winter')
  await expect(ada.getByRole('textbox', { name: 'Headline' })).toHaveText('Island ferries in winter')

  const third = { type: 'paragraph', content: [{ type: 'text', text: 'By the harbour office.' }] }
  // What both have typed may be saved in between: whoever saves on an older version reads it again.
  await expect(async () => {
    const { article } = await askEditorial<{ article: { version: number; body: { json: { content: object[] } } } }>(
      'query ($id: ID!) { article(id: $id) { version body { json } } }',
      { id },
    )
    const body = { type: 'doc', content: [...article.body.json.content, third] }
    const saved = await askEditorial<{ saveArticle: { __typename: string } }>(
      'mutation ($input: SaveArticleInput!) { saveArticle(input: $input) { __typename } }',
      { input: { id, expectedVersion: article.version, body } },
    )
    expect(saved.saveArticle.__typename).toBe('SaveArticlePayload')
  }).toPass()
  for (const page of [ada, wilma]) await expect(bodyOf(page)).toContainText('By the harbour office.')

  await selectWords(bodyOf(ada), 'The first ferry leaves at six.')
  await ada.getByRole('button', { name: 'Make claim' }).click()
  await ada.getByRole('button', { name: 'Make a new claim' }).click()
  await expect(bodyOf(wilma).locator('mark')).toHaveText('The first ferry leaves at six.')
  await Promise.all([ada, wilma].map((page) => page.context().close()))
})

test('The history names whoever wrote in a version, and nobody who only looked on', async ({
  browser,
  newsroom,
  askEditorial,
}, testInfo) => {
  const sentence = 'The winter ferry leaves at seven.'
  const { id } = await writeDraft(askEditorial, 'Winter ferries', sentence)
  const address = `${newsroom.admin}/articles/${id}`
  const openAs = async (name: string, email: string): Promise<Page> => {
    const person = { name, email, password: 'forty planks of a pier' }
    await takeUpInvitation(newsroom.admin, await invite(askEditorial, name, email), person)
    const session = testInfo.outputPath(`${email}.json`)
    await openSession(newsroom.admin, person, session)
    return openArticle(browser, address, sentence, session)
  }
  const looker = await openAs('Lou Wester', 'lou@ledger.test')
  const writer = await openAs('Cara Lund', 'cara.lund@ledger.test')
  await caretAtEnd(writer)
  await writer.keyboard.type(' The last at nine.')
  await expect(bodyOf(looker)).toContainText(`${sentence} The last at nine.`)
  const names = async (): Promise<(string | null)[]> => {
    const { article } = await askEditorial<{ article: { revisions: { contributors: { name: string | null }[] }[] } }>(
      'query ($id: ID!) { article(id: $id) { revisions { contributors { name } } } }',
      { id },
    )
    return article.revisions.flatMap(({ contributors }) => contributors.map(({ name }) => name))
  }
  await expect.poll(names).toEqual(['ada', 'Cara Lund'])

  const page = await openArticle(browser, address, 'The last at nine.')
  await page.getByText('History', { exact: true }).click()
  const history = page.getByLabel('Versions of this article')
  await expect(history).toContainText('written by ada and Cara Lund')
  await history.getByRole('button', { name: 'View version 1' }).click()
  await expect(page.getByRole('dialog', { name: 'Version 1' })).toContainText('Written by ada and Cara Lund')
  await Promise.all([looker, writer, page].map((each) => each.context().close()))
})
