import { expect, type Locator, type Page } from '@playwright/test'
import { importText } from './editorial.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

const bodyOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Body' })
const cardOf = (page: Page, statement: string): Locator => page.getByRole('article', { name: statement })

test('An editor says who is meant, and keeps apart what only sounds the same', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const { id } = await importText(
    askEditorial,
    'Weir at Vantry to stay shut\n\nMayor Tom Hagen met engineer Jens Sarn at the Vantry weir. ' +
      'Keeper Runa Falk said that he will resign in June 2027.\n\nKeeper Runa Falk said that the Vantry ferry ' +
      'carries forty cars a day.',
  )
  await page.goto(`${newsroom.admin}/articles/${id}`)
  const proposals = page.getByRole('region', { name: 'Decisions' })
  const question = page.getByRole('group', { name: 'Who is “he”?' })

  await test.step('accepting all leaves what is open, and says so', async () => {
    await expect(proposals.getByRole('button', { name: '1 open question' })).toBeVisible()
    await proposals.getByRole('button', { name: 'Decide on all proposals at once' }).click()
    await page.getByRole('menuitem', { name: 'Accept all that is sure or likely' }).click()
    await expect(page.getByText('2 are left for you to look at')).toBeVisible()
    await expect(cardOf(page, 'The Vantry ferry carries forty cars')).toContainText('Accepted')
    await expect(cardOf(page, 'He will resign in June 2027.')).toContainText('Who is “he”?')
  })

  await test.step('the editor chooses with the mouse, and anew with the keyboard', async () => {
    await bodyOf(page).locator('mark', { hasText: 'he will resign' }).click()
    const open = cardOf(page, 'He will resign in June 2027.')
    await expect(open.getByRole('button', { name: 'Accept', exact: true })).toBeDisabled()
    await question.getByRole('button', { name: 'Jens Sarn' }).click()
    const chosen = cardOf(page, 'Jens Sarn will resign in June 2027.')
    await expect(chosen.getByLabel('Words of the text')).toHaveText('he will resign in June 2027')
    await chosen.getByRole('button', { name: 'Choose anew: Who is “he”?' }).click()
    await expect(question).toBeVisible()
    await open.press('2')
    await expect(cardOf(page, 'Tom Hagen will resign in June 2027.')).toBeVisible()
    await cardOf(page, 'Tom Hagen will resign in June 2027.').press('a')
    await expect(cardOf(page, 'Tom Hagen will resign in June 2027.')).toContainText('Accepted')
    await expect(proposals).toHaveText('1 without a source')
  })

  await test.step('a recorded claim that differs in a number is pointed out, and kept apart for good', async () => {
    const again = await importText(
      askEditorial,
      'More from Vantry\n\nMayor Elin Kast said that the Vantry ferry carries sixty cars a day.',
    )
    await page.goto(`${newsroom.admin}/articles/${again.id}`)
    await bodyOf(page).locator('mark').first().click()
    const similar = page.getByRole('group', { name: 'May say the same' })
    await expect(similar).toContainText('Number differs')
    await expect(similar.getByRole('link', { name: 'Weir at Vantry to stay shut' })).toBeVisible()
    const keepApart = similar.getByRole('button', { name: /^Keep apart from: The Vantry ferry carries forty cars/u })
    await keepApart.click()
    await expect(keepApart).toHaveCount(0)
    await page.reload()
    await bodyOf(page).locator('mark').first().click()
    await expect(similar.or(page.getByText('Nothing on record says the same.'))).toBeVisible()
    await expect(keepApart).toHaveCount(0)
  })
})
