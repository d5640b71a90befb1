import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

test('an administrator invites somebody, finds that the mail was not sent, and why, and discards it', async ({
  page,
  newsroom,
}) => {
  const email = 'held.invitation@ledger.test'
  await page.goto(`${newsroom.admin}/settings/users`)
  await page.getByRole('button', { name: 'Invite' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' })
  await dialog.getByLabel('Name').fill('Held Invitation')
  await dialog.getByLabel('Email').fill(email)
  await dialog.getByRole('button', { name: 'Invite' }).click()
  await expect(dialog).toContainText('No mail server is set up: send this link yourself.')
  const link = await dialog.getByLabel('Set-up link for Held Invitation').inputValue()
  const secret = link.split('token=')[1] ?? ''
  expect(secret.length).toBeGreaterThan(20)
  await dialog.getByRole('button', { name: 'Done' }).click()

  await page.getByRole('link', { name: 'Mails' }).click()
  const row = page.getByRole('row').filter({ hasText: email })
  await expect(row).toContainText('Not sent')
  await expect(row).toContainText('The newsroom names no server that sends mails.')
  await expect(row).toContainText('Set SOURCELINE_SMTP_URL')
  expect(await page.content()).not.toContain(secret)

  await page.getByRole('button', { name: `Send again the mail to ${email}` }).click()
  await expect(page.getByText('The newsroom names no mail server: set SOURCELINE_SMTP_URL')).toBeVisible()
  await page.getByRole('button', { name: `Discard the mail to ${email}` }).click()
  await page.getByRole('dialog', { name: 'Discard this mail?' }).getByRole('button', { name: 'Discard' }).click()
  await expect(row).toContainText('Discarded')
  await expect(page.getByRole('button', { name: `Send again the mail to ${email}` })).toBeHidden()
})
