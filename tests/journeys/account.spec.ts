import { expect } from '@playwright/test'
import { invite } from './editorial.ts'
import { test } from './journey.ts'
import { openSession, takeUpInvitation } from './people.ts'

const runa = { name: 'Runa Holt', email: 'runa.holt@ledger.test', password: 'a lantern on the breakwater' }

test('somebody signs another device out, and changes the password that others may know', async ({
  page,
  newsroom,
  askEditorial,
}, testInfo) => {
  await takeUpInvitation(newsroom.admin, await invite(askEditorial, runa.name, runa.email, 'REPORTER'), runa)
  await openSession(newsroom.admin, runa, testInfo.outputPath('elsewhere.json'))
  await page.goto(`${newsroom.admin}/sign-in?return=/account`)
  await page.getByLabel('Email').fill(runa.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(runa.password)
  await page.getByRole('button', { name: 'Sign in' }).click()

  const devices = page.getByRole('table', { name: 'Where you are signed in' })
  await expect(devices.getByRole('row').filter({ hasText: 'This device' })).toContainText('Chrome')
  await devices.getByRole('button', { name: /^Sign out/ }).click()
  await expect(devices.getByRole('button', { name: /^Sign out/ })).toBeHidden()

  const change = async (present: string, password: string) => {
    await page.getByLabel('Present password').fill(present)
    await page.getByRole('textbox', { name: 'New password', exact: true }).fill(password)
    await page.getByRole('textbox', { name: 'New password again' }).fill(password)
    await page.getByRole('button', { name: 'Change password' }).click()
  }
  await change('not my password', 'seven herons at low water')
  await expect(page.getByText('This is not your present password.')).toBeVisible()
  await change(runa.password, 'seven herons at low water')
  await expect(page.getByText('Your password is changed')).toBeVisible()
  await expect(devices.getByRole('row').filter({ hasText: 'This device' })).toBeVisible()
})

test('whoever forgot a password is told the same, whoever the address belongs to', async ({ page, newsroom }) => {
  await page.goto(`${newsroom.admin}/sign-in`)
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible()
  await page.getByLabel('Email').fill('nobody@ledger.test')
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('status')).toContainText('If somebody signs in as nobody@ledger.test')
})
