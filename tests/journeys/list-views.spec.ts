import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { invite, writeDraft } from './editorial.ts'
import { test } from './journey.ts'
import { administratorSession, openSession, takeUpInvitation } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

const rolf = { name: 'Rolf Tann', email: 'rolf@ledger.test', password: 'lockgates beside the weir' }

const views = (page: Page) => page.getByRole('button', { name: /^Views/u })
const rows = (page: Page) => page.getByRole('row').filter({ hasText: 'Lockgate' })

test('A list is kept as a view, shared, gone back to, changed and deleted', async ({
  page,
  browser,
  newsroom,
  askEditorial,
}, testInfo) => {
  for (const headline of ['Lockgate is mended', 'Lockgate sticks'])
    await writeDraft(askEditorial, headline, `${headline}, says nobody.`)
  await page.goto(`${newsroom.admin}/articles?search=lockgate&state=DRAFT&sort=OLDEST`)
  await expect(rows(page)).toHaveCount(2)

  await test.step('what the list shows is saved under a name', async () => {
    await views(page).click()
    await expect(page.getByText('No views yet.')).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([])
    await page.getByRole('button', { name: 'Save this list as a view' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save as a view' })
    await dialog.getByRole('button', { name: 'Save view' }).click()
    await expect(dialog.getByText('Give the view a name.')).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Lockgate, drafts')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(views(page)).toHaveText('Lockgate, drafts')
  })

  const search = page.getByRole('searchbox', { name: 'Search articles' })
  await test.step('it brings back search, filters and order, from the menu as from the palette', async () => {
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    await expect(page).toHaveURL(`${newsroom.admin}/articles`)
    await expect(search).toHaveValue('')
    await expect(views(page)).toHaveText('Views')
    await views(page).click()
    await page
      .getByRole('list', { name: 'My views' })
      .getByRole('button', { name: 'Lockgate, drafts', exact: true })
      .click()
    await expect(page).toHaveURL(/search=lockgate&sort=OLDEST&state=DRAFT/u)
    await expect(search).toHaveValue('lockgate')
    await expect(rows(page)).toHaveCount(2)
    await page.goBack()
    await expect(search).toHaveValue('')
    await page.keyboard.press('Control+k')
    await page.getByRole('textbox', { name: 'Search records and commands' }).fill('view lockgate')
    await page.getByRole('button', { name: 'View: Lockgate, drafts' }).click()
    await expect(search).toHaveValue('lockgate')
  })

  const more = page.getByRole('button', { name: 'More for Lockgate, drafts' })
  await test.step('it is shared, and shows another list from then on', async () => {
    await search.fill('lockgate sticks')
    await expect(rows(page)).toHaveCount(1)
    await views(page).click()
    await more.click()
    await page.getByRole('menuitem', { name: 'Replace with this list' }).click()
    await expect(page.getByText('“Lockgate, drafts” shows this list now')).toBeVisible()
    await more.click()
    await page.getByRole('menuitem', { name: 'Rename or share…' }).click()
    await page.getByRole('checkbox', { name: 'Share with the newsroom' }).check()
    await page.getByRole('button', { name: 'Save view' }).click()
    await expect(page.getByText('is saved, for everybody in the newsroom')).toBeVisible()
  })

  await test.step('a colleague goes to it, and cannot change it', async () => {
    const invitation = await invite(askEditorial, rolf.name, rolf.email, 'REPORTER')
    await takeUpInvitation(newsroom.admin, invitation, rolf)
    const session = testInfo.outputPath('rolf.json')
    await openSession(newsroom.admin, rolf, session)
    const context = await browser.newContext({ storageState: session })
    const colleague = await context.newPage()
    await colleague.goto(`${newsroom.admin}/articles`)
    await views(colleague).click()
    const others = colleague.getByRole('list', { name: 'Views of others' })
    await expect(others).toContainText('Shared by ada')
    await expect(others.getByRole('button', { name: /^More/u })).toHaveCount(0)
    await others.getByRole('button', { name: /^Lockgate, drafts/u }).click()
    await expect(rows(colleague)).toHaveCount(1)
    await context.close()
  })

  await test.step('it is deleted and brought back', async () => {
    await views(page).click()
    await more.click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await expect(page.getByText('No views yet.')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect(views(page)).toHaveText('Lockgate, drafts')
  })
})
