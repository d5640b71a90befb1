import { expect, type Page } from '@playwright/test'
import { invite } from './editorial.ts'
import { test } from './journey.ts'
import { administrator } from './people.ts'

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('A wrong password opens nothing and says so', async ({ page, newsroom }) => {
  await page.goto(`${newsroom.admin}/sign-in`)
  await enter(page, administrator.email, 'not the password')
  await expect(page.getByRole('alert').filter({ hasText: 'Not signed in' })).toContainText(
    'The email or the password is not right',
  )
  await page.goto(`${newsroom.admin}/articles`)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('Whoever follows a link to the newsroom signs in first and then arrives where the link leads', async ({
  page,
  newsroom,
}) => {
  await page.goto(`${newsroom.admin}/claims?search=bridge`)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await enter(page, administrator.email, administrator.password)
  await expect(page).toHaveURL(`${newsroom.admin}/claims?search=bridge`)
  await expect(page.getByRole('heading', { name: 'Claims', level: 1 })).toBeVisible()
})

test('What is typed while the sign-in page still loads its scripts is not lost', async ({ page, newsroom }) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(`${newsroom.admin}/sign-in?return=/topics`, { waitUntil: 'commit' })
  await page.getByLabel('Email').fill(administrator.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(administrator.password)
  await page.getByRole('textbox', { name: 'Password' }).press('Enter')
  release()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Topics', level: 1 })).toBeVisible()
  expect(page.url()).not.toContain(encodeURIComponent(administrator.email))
})

test('A set-up link makes one account and then works no more', async ({ page, browser, newsroom, askEditorial }) => {
  const link = await invite(askEditorial, 'Wilma Ostrander', 'wilma@ledger.test')
  expect(new URL(link).origin).toBe(newsroom.admin)
  await page.goto(link)
  await page.getByLabel('Name').fill('Wilma Ostrander')
  await page.getByLabel('Email').fill('wilma@ledger.test')
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill('a girder of forty centimetres')
  await page.getByRole('textbox', { name: 'Password again' }).fill('a girder of forty centimetres')
  await page.getByRole('button', { name: 'Create account and sign in' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' }).getByText('Wilma Ostrander')).toBeVisible()

  const another = await browser.newContext()
  const second = await another.newPage()
  await second.goto(link)
  await expect(second.getByRole('alert').filter({ hasText: 'This link no longer works' })).toBeVisible()
  await another.close()
})
