import { expect, type Page } from '@playwright/test'
import { importText, invite, writeDraft } from './editorial.ts'
import { expectSaved, save } from './editor-text.ts'
import { test } from './journey.ts'
import { administratorSession, openSession, takeUpInvitation } from './people.ts'

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Body' })

async function addLine(page: Page, words: string): Promise<void> {
  await bodyOf(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type(words)
}

test('Two editors save the same article: the second sees both versions, and neither is lost', async ({
  browser,
  newsroom,
  askEditorial,
}) => {
  const { id } = await writeDraft(askEditorial, 'Ferry timetable changes', 'The first ferry leaves at six.')
  const [ada, wilma] = await Promise.all(
    [0, 1].map(async () => {
      const context = await browser.newContext({ storageState: administratorSession() })
      const page = await context.newPage()
      await page.goto(`${newsroom.admin}/articles/${id}`)
      await expect(bodyOf(page)).toContainText('The first ferry leaves at six.')
      return page
    }),
  )
  if (!ada || !wilma) throw new Error('Two editors are needed.')

  await addLine(ada, 'The last one leaves at ten.')
  await save(ada)

  await addLine(wilma, 'On Sundays there is none.')
  await wilma.keyboard.press('Control+s')
  const choice = wilma.getByRole('dialog', { name: 'Somebody else saved this article meanwhile' })
  await expect(choice).toContainText(/^.*ada saved it/su)
  await expect(choice.getByRole('region', { name: 'Your unsaved version' }).locator('mark')).toContainText([
    'On Sundays there is none.',
  ])
  await expect(choice.getByRole('region', { name: 'Their saved version' }).locator('mark')).toContainText([
    'The last one leaves at ten.',
  ])
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
