import { type BrowserContext, expect, type Page } from '@playwright/test'
import { type EditorialArticle, writeDraft } from './editorial.ts'
import { expectSaved, selectWords } from './editor-text.ts'
import { type Ask, test } from './journey.ts'
import { inDatabase } from './newsroom-database.ts'
import { administrator, administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Body' })

async function openDraft(page: Page, admin: string, { id }: EditorialArticle): Promise<void> {
  await page.goto(`${admin}/articles/${id}`)
  await bodyOf(page).click()
  await page.keyboard.press('Control+End')
}

interface Saved {
  body: { text: string }
  revisions: { id: string }[]
}

async function savedArticle(ask: Ask, id: string): Promise<Saved> {
  const { article } = await ask<{ article: Saved }>(
    'query ($id: ID!) { article(id: $id) { body { text } revisions { id } } }',
    { id },
  )
  return article
}

interface MadeClaim {
  mention: { quote: string }
  claim: { id: string }
}

async function claimsOf(ask: Ask, id: string): Promise<MadeClaim[]> {
  const { article } = await ask<{ article: { claims: MadeClaim[] } }>(
    'query ($id: ID!) { article(id: $id) { claims { mention { quote } claim { id } } } }',
    { id },
  )
  return article.claims
}

async function orphansOf(ask: Ask, id: string): Promise<{ quote: string }[]> {
  const { article } = await ask<{ article: { orphans: { quote: string }[] } }>(
    'query ($id: ID!) { article(id: $id) { orphans { quote } } }',
    { id },
  )
  return article.orphans
}

const savedText = async (ask: Ask, id: string): Promise<string> => (await savedArticle(ask, id)).body.text

const statusOf = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

/** Types in an article whose server is out of reach, and closes the page as a crash does. */
async function typeAndLose(context: BrowserContext, admin: string, article: EditorialArticle, words: string) {
  const page = await context.newPage()
  await openDraft(page, admin, article)
  await context.setOffline(true)
  await page.keyboard.type(words)
  await expect(statusOf(page, 'Saved on this device. The server cannot be reached; trying again.')).toBeVisible()
  await page.close({ runBeforeUnload: false })
  await context.setOffline(false)
}

test('What is typed without a pause is on the server within seconds, and makes one version', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const draft = await writeDraft(askEditorial, 'Typed without a pause', 'Typed: ')
  await openDraft(page, newsroom.admin, draft)
  const began = performance.now()
  let typed = 0
  let slowest = 0
  let firstSeen: number | null = null
  while (performance.now() - began < 12_000) {
    const letter = performance.now()
    await page.keyboard.press('x')
    slowest = Math.max(slowest, performance.now() - letter)
    typed += 1
    await page.waitForTimeout(60)
    if (typed % 15 === 0 && (await savedText(askEditorial, draft.id)).includes('x')) {
      firstSeen ??= performance.now() - began
    }
  }
  // The distance grows with how busy the machine is.
  expect(firstSeen).not.toBeNull()
  expect(firstSeen).toBeLessThan(3_000 + 10 * slowest)
  await expectSaved(page)
  const { body, revisions } = await savedArticle(askEditorial, draft.id)
  expect(body.text).toContain('x'.repeat(typed))
  expect(revisions).toHaveLength(1)
})

test('Without a network typing goes on, and everything arrives by itself when it is back', async ({
  page,
  context,
  newsroom,
  askEditorial,
}) => {
  const draft = await writeDraft(askEditorial, 'Typed on a train', 'Typed: ')
  await openDraft(page, newsroom.admin, draft)
  await context.setOffline(true)
  await page.keyboard.type('in a tunnel')
  await expect(statusOf(page, 'Saved on this device. The server cannot be reached; trying again.')).toBeVisible()
  await page.keyboard.type(' and in the next one')
  await context.setOffline(false)
  await expectSaved(page)
  expect(await savedText(askEditorial, draft.id)).toContain('in a tunnel and in the next one')
})

test('Whose session ended types on, signs in on the spot, and everything is saved', async ({
  page,
  context,
  newsroom,
  askEditorial,
}) => {
  const draft = await writeDraft(askEditorial, 'Typed past midnight', 'Typed: ')
  await openDraft(page, newsroom.admin, draft)
  await context.clearCookies()
  await page.keyboard.type('after the session ended')
  await expect(statusOf(page, 'Saved on this device. Your session has ended.')).toBeVisible()
  await page.keyboard.type(' and further on')
  await page.getByRole('button', { name: 'Sign in' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  await dialog.getByLabel('Email').fill(administrator.email)
  await dialog.getByRole('textbox', { name: 'Password' }).fill(administrator.password)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expectSaved(page)
  expect(await savedText(askEditorial, draft.id)).toContain('after the session ended and further on')
})

test('A server whose disk is full is tried again until it has room', async ({ page, newsroom, askEditorial }) => {
  const draft = await writeDraft(askEditorial, 'Typed to a full server', 'Typed: ')
  await openDraft(page, newsroom.admin, draft)
  // PostgreSQL says 53100 when no room is left on its disk (appendix A, "PostgreSQL Error Codes").
  await inDatabase((client) =>
    client.query(`
      CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER no_room BEFORE UPDATE ON article FOR EACH ROW
        WHEN (NEW.slug = '${draft.slug}') EXECUTE FUNCTION no_room()`),
  )
  await page.keyboard.type('while there is no room')
  await expect(statusOf(page, 'Saved on this device. The server cannot save just now; trying again.')).toBeVisible()
  await page.keyboard.type(', and on')
  await inDatabase((client) => client.query('DROP TRIGGER no_room ON article; DROP FUNCTION no_room()'))
  await expectSaved(page)
  expect(await savedText(askEditorial, draft.id)).toContain('while there is no room, and on')
})

test('A device whose storage is full says so where the server is out of reach too', async ({
  page,
  context,
  newsroom,
  askEditorial,
}) => {
  const draft = await writeDraft(askEditorial, 'Typed on a full device', 'Typed: ')
  await openDraft(page, newsroom.admin, draft)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: newsroom.admin, quotaSize: 1 })
  await page.keyboard.type('with the server at hand')
  await expectSaved(page)
  await context.setOffline(true)
  await page.keyboard.type(', without it')
  await expect(statusOf(page, 'Only on this page: this device’s storage is full.')).toBeVisible()
  await context.setOffline(false)
  await expectSaved(page)
  expect(await savedText(askEditorial, draft.id)).toContain('with the server at hand, without it')
})

test('Each version that only the device has is kept by itself, compared, discarded with undo, and restored', async ({
  page,
  context,
  newsroom,
  askEditorial,
}) => {
  const draft = await writeDraft(askEditorial, 'Lost and found', 'Typed: ')
  await typeAndLose(context, newsroom.admin, draft, 'the first loss')
  await typeAndLose(context, newsroom.admin, draft, 'the second loss')
  await openDraft(page, newsroom.admin, draft)
  await expect(page.getByText('This device has 2 versions that the server does not have')).toBeVisible()
  // What is typed now has a place of its own too.
  await page.keyboard.type('the third time ')
  await expectSaved(page)

  const compare = page.getByRole('button', { name: 'Compare', exact: true })
  const dialog = page.getByRole('dialog', { name: 'The version on this device' })
  await compare.first().click()
  await expect(dialog.getByRole('region', { name: /^On this device/u })).toContainText('the second loss')
  await expect(dialog.getByRole('region', { name: 'The article now' })).toContainText('the third time')
  await dialog.getByText('Whole version', { exact: true }).click()
  await expect(dialog.getByRole('group', { name: 'The version on this device' })).toContainText('the second loss')
  await dialog.getByRole('button', { name: 'Discard' }).click()
  await expect(compare).toHaveCount(1)
  await page.getByRole('alert').filter({ hasText: 'discarded' }).getByRole('button', { name: 'Undo' }).click()
  await expect(compare).toHaveCount(2)

  await compare.last().click()
  await expect(dialog.getByRole('region', { name: /^On this device/u })).toContainText('the first loss')
  await dialog.getByRole('button', { name: 'Restore this version' }).click()
  await expect(bodyOf(page)).toContainText('the first loss')
  await expect.poll(() => savedText(askEditorial, draft.id)).toContain('the first loss')
  await expectSaved(page)
  await page.reload()
  await expect(page.getByText('This device has a version that the server does not have')).toBeVisible()
  await compare.click()
  await expect(dialog).toContainText('the second loss')
})

/** How many copies this device keeps. */
const copiesOn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('sourceline-device-copies')
        opening.addEventListener('error', () => reject(new Error('The device’s copies cannot be read.')))
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('copies').objectStore('copies').count()
          counting.addEventListener('success', () => {
            resolve(counting.result)
            opening.result.close()
          })
        })
      }),
  )

test('What only the device has goes with a redaction, since it may hold the words', async ({
  context,
  page,
  newsroom,
  askEditorial,
}) => {
  const draft = await writeDraft(askEditorial, 'Where they live', 'Quillon Hart lives in Torve. ')
  await typeAndLose(context, newsroom.admin, draft, 'More about Quillon Hart.')
  await page.goto(newsroom.admin)
  expect(await copiesOn(page)).toBe(1)
  const { redact } = await askEditorial<{ redact: { __typename: string } }>(
    'mutation ($input: RedactInput!) { redact(input: $input) { __typename } }',
    {
      input: {
        scope: 'RECORD',
        subjectId: draft.id,
        words: ['Quillon Hart'],
        ground: 'COURT_ORDER',
        reason: 'Order 31/26.',
      },
    },
  )
  expect(redact.__typename).toBe('RedactPayload')
  await page.goto(`${newsroom.admin}/articles/${draft.id}`)
  await expect(bodyOf(page)).toContainText('[redacted] lives in Torve.')
  await expect.poll(() => copiesOn(page)).toBe(0)
  await expect(page.getByRole('button', { name: 'Compare', exact: true })).toHaveCount(0)
})

test('Who signs out is told what only this device has', async ({ context, page, newsroom, askEditorial }) => {
  const draft = await writeDraft(askEditorial, 'Typed and left behind', 'Typed: ')
  await typeAndLose(context, newsroom.admin, draft, 'not on the server')
  await page.goto(newsroom.admin)
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  const dialog = page.getByRole('dialog', { name: 'A text is on this device alone' })
  await expect(dialog).toContainText('Typed and left behind')
  await dialog.getByRole('button', { name: 'Stay signed in' }).click()
  await openDraft(page, newsroom.admin, draft)
  await expect(page.getByText('This device has a version that the server does not have')).toBeVisible()
})

test('A claim and its words are one: made without a network, they arrive together, and the card goes on by its id', async ({
  page,
  context,
  newsroom,
  askEditorial,
}) => {
  const draft = await writeDraft(askEditorial, 'A claim on a train', 'The ferry will stop in May, he said.')
  await openDraft(page, newsroom.admin, draft)
  await context.setOffline(true)
  await selectWords(bodyOf(page), 'The ferry will stop in May')
  await page.getByRole('button', { name: 'Make claim' }).click()
  await page.getByRole('button', { name: 'Make a new claim' }).click()
  const card = page.getByRole('article', { name: /^Claim:/u })
  await expect(card).toContainText('Recorded with its words by the next save')
  await expect(bodyOf(page).locator('mark')).toHaveText('The ferry will stop in May')
  await expect(statusOf(page, 'Saved on this device.')).toBeVisible()
  // Nothing of it is on the server: neither the claim nor its mark.
  expect(await claimsOf(askEditorial, draft.id)).toEqual([])
  await context.setOffline(false)
  await expectSaved(page)
  const claims = await claimsOf(askEditorial, draft.id)
  expect(claims).toMatchObject([{ mention: { quote: 'The ferry will stop in May' } }])
  await expect(page.getByRole('article', { name: 'Claim: The ferry will stop in May' })).toContainText('Accepted')

  // Undoing and doing again brings back a mark from before the claim had an id.
  await bodyOf(page).click()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' And on.')
  await expectSaved(page)
  await expect.poll(() => savedText(askEditorial, draft.id)).toContain('And on.')
  expect(await claimsOf(askEditorial, draft.id)).toMatchObject([{ claim: { id: claims[0]?.claim.id } }])
})

test('A claim whose words are deleted waits in the margin until it is put back or removed knowingly', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const draft = await writeDraft(askEditorial, 'Words that go', 'Nobody knows. The weir will be raised in June.')
  await openDraft(page, newsroom.admin, draft)
  await selectWords(bodyOf(page), 'The weir will be raised in June')
  await page.getByRole('button', { name: 'Make claim' }).click()
  await page.getByRole('button', { name: 'Make a new claim' }).click()
  await expect(page.getByRole('article', { name: 'Claim: The weir will be raised in June' })).toContainText('Accepted')

  // The card of a new claim asks for its source; whoever is back in the text by then stays there.
  const tray = page.getByRole('region', { name: 'Claims without words in the text' })
  await selectWords(bodyOf(page), 'The weir will be raised in June')
  await page.keyboard.press('Delete')
  await expect(tray).toContainText('The weir will be raised in June')
  await expect.poll(() => savedText(askEditorial, draft.id)).not.toContain('weir')
  // It is there for whoever opens the article next, too.
  await page.reload()
  await expect(tray).toContainText('was “The weir will be raised in June”')

  await selectWords(bodyOf(page), 'Nobody knows')
  await tray.getByRole('button', { name: 'Attach to selected words' }).click()
  await expect(tray).toHaveCount(0)
  await selectWords(bodyOf(page), 'Nobody knows')
  await page.keyboard.press('Backspace')
  await tray.getByRole('button', { name: 'Put the words back' }).click()
  await expect(tray).toHaveCount(0)
  await expect(bodyOf(page).locator('mark')).toHaveText('Nobody knows')

  await selectWords(bodyOf(page), 'Nobody knows')
  await page.keyboard.press('Delete')
  await tray.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(tray).toHaveCount(0)
  // A notice that is pointed at stays; what is saved meanwhile is taken back as well.
  const undo = page.getByRole('alert').filter({ hasText: 'removed' }).getByRole('button', { name: 'Undo' })
  await undo.hover()
  await expect.poll(() => orphansOf(askEditorial, draft.id)).toEqual([])
  await expectSaved(page)
  await undo.click()
  await expect(tray).toBeVisible()
  await expect.poll(() => orphansOf(askEditorial, draft.id)).toHaveLength(1)
  await tray.getByRole('button', { name: 'Remove', exact: true }).click()
  await expectSaved(page)
  await expect.poll(() => orphansOf(askEditorial, draft.id)).toEqual([])
  await page.reload()
  await expect(bodyOf(page)).toBeVisible()
  await expect(tray).toHaveCount(0)
})
