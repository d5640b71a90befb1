import { expect } from '@playwright/test'
import { importText } from './editorial.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

test('Two stories that were taken for one claim are taken apart again', async ({ page, newsroom, askEditorial }) => {
  await importText(askEditorial, 'Tolls at Quarne\n\nWarden Lise Brandt said that the Quarne toll plan is dead.')
  const meals = await importText(
    askEditorial,
    'Meals at Quarne\n\nCook Arvid Stein said that the Quarne toll scheme is dead.',
  )
  await page.goto(`${newsroom.admin}/articles/${meals.id}`)
  await page.getByRole('textbox', { name: 'Body' }).locator('mark').first().click()

  await test.step('the editor joins them by mistake', async () => {
    await page.getByRole('button', { name: 'Join with: The Quarne toll plan is dead.' }).click()
    await expect(page.getByText('Joined. These words now point to the recorded claim.')).toBeVisible()
  })

  await test.step('and chooses on the page of the claim what goes', async () => {
    const uses = page
      .getByRole('article', { name: 'The Quarne toll plan is dead.' })
      .getByRole('link', { name: /^Also in/u })
    // The window may open before the click is told to be done: it is waited for from before.
    const [claim] = await Promise.all([page.waitForEvent('popup'), uses.click()])
    await claim.getByRole('button', { name: 'Split' }).click()
    const dialog = claim.getByRole('dialog', { name: 'Split this claim' })
    await dialog.getByRole('button', { name: 'Split claim' }).click()
    await expect(dialog).toContainText('Write what the other claim says.')
    await dialog.getByRole('textbox', { name: 'The other claim' }).fill('The Quarne school meals are abolished.')
    await dialog.getByRole('checkbox', { name: 'Meals at Quarne' }).check()
    await dialog.getByRole('checkbox', { name: /Arvid Stein/u }).check()
    await dialog.getByRole('button', { name: 'Split claim' }).click()
    await expect(claim.getByRole('heading', { level: 1, name: 'The Quarne school meals are abolished.' })).toBeVisible()
    await expect(claim.getByRole('region', { name: 'Where it appears' })).toContainText('Meals at Quarne')
    await expect(claim.getByRole('region', { name: 'Who says so' })).toContainText('Arvid Stein')
    await claim.goBack()
    await expect(claim.getByRole('region', { name: 'Where it appears' })).toContainText('Tolls at Quarne')
    await expect(claim.getByRole('region', { name: 'Where it appears' })).not.toContainText('Meals at Quarne')
    await expect(claim.getByRole('region', { name: 'Who says so' })).not.toContainText('Arvid Stein')
  })
})
