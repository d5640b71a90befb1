import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { writeDraft } from './editorial.ts'
import { test } from './journey.ts'
import { administrator, administratorSession } from './people.ts'

const file = new URL('../../apps/admin/words/de.json', import.meta.url)
const messages: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))
const catalogue = new Map(Object.entries(messages))

/** Messages that are other words in German, in their English words; those with braces say what they say only with values. */
const english = new Set(
  [...catalogue].filter(([text, german]) => text !== german && !/[{<]/u.test(text)).map(([text]) => text),
)

/** What is German, and English too: the words of an article may be any. */
const german = new Set(catalogue.values())

/** Everything that a page says: its text, and what it says to those who hear it. */
const saidBy = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const said: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      const isText = !parentElement?.closest('script, style, noscript, [translate="no"], code')
      if (isText && !parentElement?.closest('.tiptap:not([data-placeholder])')) said.push(textContent ?? '')
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label', 'data-placeholder'])
      for (const element of document.querySelectorAll(`[${name}]`)) said.push(element.getAttribute(name) ?? '')
    return said.map((each) => each.trim()).filter((each) => each !== '')
  })

/** A topic of the newsroom has a name that is a message too. */
const topic = 'People'

/** Has nothing to say of a page: no English words are left on it, and axe finds nothing. */
async function isGerman(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  const said = await saidBy(page)
  expect(said.filter((each) => german.has(each)).length).toBeGreaterThan(3)
  expect(said.filter((each) => english.has(each) && !german.has(each) && each !== topic)).toEqual([])
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([])
}

async function chooseLanguage(page: Page, field: string, language: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: language }).click()
}

test.describe('In a browser that prefers German', () => {
  test.use({ locale: 'de-AT', storageState: { cookies: [], origins: [] } })

  test('the server itself speaks it, from the first page on', async ({ page, newsroom }) => {
    const answer = await page.request.get(`${newsroom.admin}/sign-in`, {
      headers: { 'accept-language': 'de-AT,de;q=0.9' },
    })
    const html = await answer.text()
    expect(html).toContain('lang="de"')
    expect(html).toContain('in der Redaktion')
    expect(html).not.toContain('to the newsroom')
    await page.goto(`${newsroom.admin}/sign-in`)
    await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible()
    await expect(page).toHaveTitle('Anmelden · Sourceline')
    await isGerman(page)
    await page.getByLabel('E-Mail').fill(administrator.email)
    await page.getByRole('textbox', { name: 'Passwort' }).fill('not the password')
    await page.getByRole('button', { name: 'Anmelden' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Nicht angemeldet' })).toBeVisible()
    await isGerman(page)
  })
})

test('Somebody chooses German, works in it, and goes back to English', async ({ browser, newsroom, askEditorial }) => {
  const page = await browser.newPage({ storageState: administratorSession() })
  const draft = await writeDraft(askEditorial, 'The quay is open', 'The harbour master said the quay is open.')

  await test.step('chooses it where the account is', async () => {
    await page.goto(`${newsroom.admin}/account`)
    await chooseLanguage(page, 'Language of these pages', 'Deutsch')
    await expect(page.getByRole('heading', { name: 'Ihr Konto', level: 1 })).toBeVisible()
    await expect(
      page.getByRole('button', { name: 'Überall sonst abmelden' }).or(page.getByText('Dieses Gerät')),
    ).not.toHaveCount(0)
    await isGerman(page)
  })

  await test.step('comes home', async () => {
    await page.getByRole('link', { name: 'Start', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Woran Sie schrieben' })).toBeVisible()
    await isGerman(page)
  })

  await test.step('looks through the lists', async () => {
    for (const name of ['Artikel', 'Behauptungen', 'Quellen', 'Themen']) {
      await page.getByRole('link', { name, exact: true }).click()
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
      await expect(page.getByRole('row').nth(1)).toBeVisible()
      await isGerman(page)
    }
  })

  await test.step('hides a column', async () => {
    await page.getByRole('link', { name: 'Artikel', exact: true }).click()
    await page.getByRole('button', { name: 'Spalten' }).click()
    await page.getByRole('checkbox', { name: 'Wörter' }).uncheck()
    await expect(page.getByRole('columnheader', { name: 'Wörter' })).toHaveCount(0)
    await expect(page.getByRole('columnheader', { name: 'Art', exact: true })).toBeVisible()
  })

  await test.step('opens an article and what is beside it', async () => {
    await page.goto(`${newsroom.admin}/articles/${draft.id}`)
    await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toContainText('The harbour master')
    await isGerman(page)
    for (const panel of ['Kommentare', 'Artikel', 'Verlauf']) {
      await page.getByRole('radiogroup', { name: 'Neben dem Text' }).getByText(panel, { exact: true }).click()
      await isGerman(page)
    }
  })

  await test.step('is asked everything before it is published', async () => {
    await page.getByRole('button', { name: 'Veröffentlichen' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: 'Jetzt veröffentlichen' })).toBeVisible()
    await isGerman(page)
    await dialog.getByRole('button', { name: 'Abbrechen' }).click()
  })

  await test.step('goes back to English', async () => {
    await page.goto(`${newsroom.admin}/account`)
    await chooseLanguage(page, 'Sprache dieser Seiten', 'English')
    await expect(page.getByRole('heading', { name: 'Your account', level: 1 })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.getByRole('link', { name: 'Articles', exact: true }).click()
    await expect(page.getByRole('columnheader', { name: 'Kind', exact: true })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: 'Words' })).toHaveCount(0)
  })
  await page.context().close()
})

test('Pages can be read from the right: what begins a line stands there, and nothing sticks out', async ({
  browser,
  newsroom,
  askEditorial,
}) => {
  const { id } = await writeDraft(askEditorial, 'The quay is shut', 'The harbour master said the quay is shut.')
  const page = await browser.newPage({ storageState: administratorSession() })
  for (const path of ['/', '/articles', '/claims', `/articles/${id}`]) {
    await page.goto(`${newsroom.admin}${path}`, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    const [navigation, main] = [page.getByRole('navigation', { name: 'Main' }), page.getByRole('main')]
    expect((await navigation.boundingBox())?.x).toBeGreaterThan((await main.boundingBox())?.x ?? 0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  }
  const back = page.getByRole('link', { name: 'All articles' }).locator('svg')
  await expect(back).toHaveCSS('transform', 'matrix(-1, 0, 0, 1, 0, 0)')
  await page.context().close()
})
