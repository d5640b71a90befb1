import { type Browser, expect, type Page } from '@playwright/test'
import { type EditorialArticle, importText, invite, writeDraft } from './editorial.ts'
import { expectSaved, save } from './editor-text.ts'
import { test } from './journey.ts'
import { administratorSession, openSession, takeUpInvitation } from './people.ts'

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Body' })

async function addWords(page: Page, words: string): Promise<void> {
  await bodyOf(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

async function addLine(page: Page, words: string): Promise<void> {
  await addWords(page, '')
  await page.keyboard.press('Enter')
  await page.keyboard.type(words)
}

/** Two people who have the same article open. */
async function openTwice(browser: Browser, admin: string, { id }: EditorialArticle): Promise<readonly [Page, Page]> {
  const open = async (): Promise<Page> => {
    const context = await browser.newContext({ storageState: administratorSession() })
    const page = await context.newPage()
    // Where a browser cannot connect, each writes alone.
    await page.routeWebSocket(/\/editorial\/collaboration$/u, (socket) => socket.close())
    await page.goto(`${admin}/articles/${id}`)
    await expect(bodyOf(page)).toContainText('The first ferry leaves at six.')
    return page
  }
  return [await open(), await open()]
}

test('Two editors write in different parts of one article: each gets what the other saved, and undoes only their own', async ({
  browser,
  newsroom,
  askEditorial,
}) => {
  const article = await writeDraft(askEditorial, 'Sunday ferries', 'The first ferry leaves at six.')
  const [ada, wilma] = await openTwice(browser, newsroom.admin, article)
  await ada.getByRole('textbox', { name: 'Headline' }).fill('Sunday and holiday ferries')
  await addLine(ada, 'The last one leaves at ten.')
  await save(ada)

  await addLine(wilma, 'On Sundays there')
  await wilma.keyboard.press('Control+s')
  await expect(bodyOf(wilma).locator('p')).toHaveText([
    'The first ferry leaves at six.',
    'The last one leaves at ten.',
    'On Sundays there',
  ])
  await expect(wilma.getByRole('textbox', { name: 'Headline' })).toHaveText('Sunday and holiday ferries')
  await expect(wilma.getByRole('alert').filter({ hasText: 'You changed different parts' })).toBeVisible()
  await wilma.keyboard.type(' is none.')
  await expect(bodyOf(wilma).locator('p').last()).toHaveText('On Sundays there is none.')
  await wilma.keyboard.press('Control+z')
  await expect(bodyOf(wilma).locator('p').last()).toHaveText('On Sundays there')
  await wilma.keyboard.press('Control+z')
  await expect(bodyOf(wilma)).toContainText('The last one leaves at ten.')
  await wilma.keyboard.press('Control+Shift+z')
  await save(wilma)

  await addLine(ada, 'It runs at Easter too.')
  await save(ada)
  await expect(bodyOf(ada).locator('p')).toHaveText([
    'The first ferry leaves at six.',
    'The last one leaves at ten.',
    'On Sundays there is none.',
    'It runs at Easter too.',
  ])
  await wilma.reload()
  await expect(bodyOf(wilma)).toContainText('It runs at Easter too.')
  await Promise.all([ada, wilma].map((page) => page.context().close()))
})

test('Two editors change the same words: the second sees both versions, and neither is lost', async ({
  browser,
  newsroom,
  askEditorial,
}) => {
  const article = await writeDraft(askEditorial, 'Ferry timetable changes', 'The first ferry leaves at six.')
  const [ada, wilma] = await openTwice(browser, newsroom.admin, article)

  await addWords(ada, ' The last one leaves at ten.')
  await save(ada)

  await addWords(wilma, ' On Sundays there is none.')
  await wilma.keyboard.press('Control+s')
  const choice = wilma.getByRole('dialog', { name: 'Somebody else saved this article meanwhile' })
  await expect(choice).toContainText(/^.*ada saved it/su)
  await expect(choice.getByRole('region', { name: 'Your unsaved version' })).toContainText('On Sundays there is none.')
  await expect(choice.getByRole('region', { name: 'Their saved version' })).toContainText('The last one leaves at ten.')
  await choice.getByRole('button', { name: 'Decide later' }).click()
  await wilma.getByRole('alert').getByRole('button', { name: 'Compare and choose' }).click()
  await choice.getByRole('button', { name: 'Keep mine' }).click()
  await expectSaved(wilma)

  await wilma.reload()
  await expect(bodyOf(wilma)).toContainText('On Sundays there is none.')
  await expect(wilma.getByText('Set aside for another version')).toBeVisible()
  await wilma.getByRole('button', { name: 'Compare', exact: true }).click()
  await wilma.getByRole('button', { name: 'Restore this version' }).click()
  await expect(bodyOf(wilma)).toContainText('The last one leaves at ten.')
  await Promise.all([ada, wilma].map((page) => page.context().close()))
})

test('Whoever checks claims reads the article, decides on its claims and changes no word of it', async ({
  browser,
  newsroom,
  askEditorial,
}, testInfo) => {
  const { id } = await importText(
    askEditorial,
    'The ferry pier at Ostrel was closed on 2 March 2026.\n\nHarbour master Jon Reke said that the Ostrel pier will open in May 2027.',
  )
  const checker = { name: 'Cara Finch', email: 'cara@ledger.test', password: 'a pier of forty planks' }
  await takeUpInvitation(
    newsroom.admin,
    await invite(askEditorial, checker.name, checker.email, 'FACT_CHECKER'),
    checker,
  )
  const session = testInfo.outputPath('checker.json')
  await openSession(newsroom.admin, checker, session)
  const context = await browser.newContext({ storageState: session })
  const page = await context.newPage()
  await page.goto(`${newsroom.admin}/articles/${id}`)

  await expect(
    page.getByText('You may read this article, decide on what is proposed and assess its claims.'),
  ).toBeVisible()
  await expect(page.getByText('Proposed headline')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Use headline' })).toHaveCount(0)
  await expect(page.getByRole('toolbar', { name: 'Text tools' })).toHaveCount(0)
  await bodyOf(page).locator('mark').first().click()
  await page.keyboard.press('Control+s')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(page.getByText(/^Accepted /u)).toBeVisible()
  await expect(page.getByText(/Not saved|Not all is saved|Saving…/u)).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goto(`${newsroom.admin}/articles/article_zzz`)
  await expect(page.getByRole('heading', { name: 'There is no such article' })).toBeVisible()
  await context.close()
})
