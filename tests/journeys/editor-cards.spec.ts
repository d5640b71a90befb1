import { expect, type Locator, type Page, type Route } from '@playwright/test'
import { importText, rewrite, writeDraft } from './editorial.ts'
import { save, selectWords } from './editor-text.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

const report = `Ellary lock to close

Lock keeper Jorun Vale said that the Ellary lock will close in May.

Engineer Tove Lind said that the lower gates leak.

Harbour pilot Sven Arlo said that barges will wait for a week.

Miller Ida Roe said that flour will run short.

Board member Nils Oake said that the repair costs two million crowns.

Teacher Maren Holt said that the towpath stays open.

Angler Pelle Grand said that the eels will suffer.

Carter Olga Stenn said that the road is too narrow for the freight.`

const bodyOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Body' })
const cardOf = (page: Page, statement: string): Locator => page.getByRole('article', { name: statement })

test('A claim is made with the keyboard alone, and given up with Escape', async ({ page, newsroom, askEditorial }) => {
  const filler = Array.from({ length: 30 }, (_, line) => `The keeper wrote line ${line} of the log.`).join('\n\n')
  const { id } = await writeDraft(askEditorial, 'The log of Ellary lock', `${filler}\n\nThe last barge passed at noon.`)
  await page.goto(`${newsroom.admin}/articles/${id}`)
  const form = page.getByRole('region', { name: 'New claim from the selected words' })
  const words = form.getByRole('textbox', { name: 'What is claimed' })

  await selectWords(bodyOf(page), 'The last barge passed at noon')
  await page.keyboard.press('Alt+c')
  await expect(words).toBeFocused()
  await expect(form).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await expect(bodyOf(page)).toBeFocused()

  await page.keyboard.press('Alt+c')
  await expect(words).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('The last barge passed Ellary lock at noon')
  await form.getByRole('combobox', { name: 'Kind' }).focus()
  await page.keyboard.press('Control+Enter')
  const source = cardOf(page, 'The last barge passed Ellary lock at noon').getByRole('combobox', {
    name: 'Source',
    exact: true,
  })
  await expect(source).toBeFocused()
  await expect(bodyOf(page).locator('mark')).toHaveText('The last barge passed at noon')

  await source.fill('Keeper')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Choose who says so')).toBeVisible()
  await page.getByRole('button', { name: /^Publish/u }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible()
  await expect(dialog).not.toContainText('A claim is being written')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await source.locator('xpath=ancestor::form').getByRole('textbox', { name: 'Words quoted' }).fill('At noon it went.')
  await page.getByRole('button', { name: /^Publish/u }).click()
  await expect(dialog).toContainText('A claim is being written in the margin and is not saved with this')
})

test('What is decided at once is what stands in the text, and a claim on record is pointed out', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const lead =
    'Notes from Ostrel\n\nKeeper Runa Falk said that the Ostrel weir will be raised by two metres in June 2027.'
  const { id } = await importText(
    askEditorial,
    `${lead}\n\nSmith Arne Toll said that the old sluice has rusted through.`,
  )
  await page.goto(`${newsroom.admin}/articles/${id}`)
  const proposals = page.getByRole('region', { name: 'Decisions' })
  await expect(proposals).toContainText('4 proposals on 2 claims wait')

  await test.step('accepting all leaves behind what was cut', async () => {
    await bodyOf(page).locator('p').last().click({ clickCount: 3 })
    await page.keyboard.press('Delete')
    await expect(proposals).toContainText('2 proposals on one claim wait')
    await save(page)
    await proposals.getByRole('button', { name: 'Decide on all proposals at once' }).click()
    await page.getByRole('menuitem', { name: 'Accept all that is sure or likely' }).click()
    await expect(proposals).toHaveCount(0)
    await expect(cardOf(page, 'The Ostrel weir will be raised')).toContainText('Accepted')
    const gone = page.getByRole('region', { name: 'Proposals without words in the text' })
    await gone.getByRole('button', { name: '2 proposals without words in the text' }).click()
    await expect(gone.getByRole('link', { name: 'The old sluice has rusted through' })).toBeVisible()
    await gone.getByRole('button', { name: 'Reject them' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Reject', exact: true }).click()
    await expect(gone).toHaveCount(0)
  })

  await test.step('the same claim in other words is taken for the one on record', async () => {
    const again = await importText(
      askEditorial,
      'More from Ostrel\n\nMayor Elin Kast said that in June 2027 the Ostrel weir will be raised by two metres.',
    )
    await page.goto(`${newsroom.admin}/articles/${again.id}`)
    await bodyOf(page).locator('mark').first().click()
    const similar = page.getByRole('group', { name: 'May say the same' })
    await similar
      .getByRole('button', { name: 'Join with: The Ostrel weir will be raised by two metres in June 2027.' })
      .click()
    await expect(cardOf(page, 'The Ostrel weir will be raised by two metres in June')).toContainText('Accepted')
    await expect(page.getByRole('status').filter({ hasText: /Saved/u })).toBeVisible()
  })
})

test('A claim that lost its words is given others', async ({ page, newsroom, askEditorial }) => {
  const draft = await importText(
    askEditorial,
    'Notes from Torve\n\nWarden Lise Hamm said that the Torve footbridge is closed for good.',
  )
  const { id } = await rewrite(askEditorial, draft, 'Nobody crosses at Torve any longer.')
  await page.goto(`${newsroom.admin}/articles/${id}`)
  const lost = page.getByRole('region', { name: 'Claims without words in the text' })
  await expect(lost).toContainText('The Torve footbridge is closed for good.')
  await selectWords(bodyOf(page), 'Nobody crosses at Torve')
  await lost.getByRole('button', { name: 'Attach to selected words' }).click()
  await expect(bodyOf(page).locator('mark')).toHaveText('Nobody crosses at Torve')
  await save(page)
  await expect(lost).toHaveCount(0)
})

test('What is typed in a card is not lost, what is rejected comes back, and no card leaves the margin', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const { id } = await importText(askEditorial, report)
  await page.goto(`${newsroom.admin}/articles/${id}`)

  await test.step('a decision that takes a while calls nobody away from the claim they went on to', async () => {
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const hold = async (route: Route) => {
      if (route.request().postData()?.includes('mutation AcceptProposals')) await held
      await route.fallback()
    }
    await page.route('**/*', hold)
    await bodyOf(page).locator('mark', { hasText: 'barges will wait' }).click()
    await cardOf(page, 'Barges will wait').getByRole('button', { name: 'Accept', exact: true }).click()
    const eels = cardOf(page, 'The eels')
    await bodyOf(page).locator('mark', { hasText: 'the eels will suffer' }).click()
    await expect(eels.getByRole('button', { name: 'Fold this card' })).toBeInViewport({ ratio: 1 })
    release()
    await expect(page.getByText('Accepted 2 proposals')).toBeVisible()
    await expect(cardOf(page, 'Barges will wait')).toContainText('Accepted')
    await expect(eels.getByRole('button', { name: 'Fold this card' })).toBeVisible()
    await page.unroute('**/*', hold)
  })

  await test.step('accepting a claim saves its new wording first', async () => {
    await bodyOf(page).locator('mark', { hasText: 'flour will run short' }).click()
    const card = cardOf(page, 'Flour will run short')
    await card.getByRole('button', { name: 'Correct the claim' }).click()
    await card.getByRole('textbox', { name: 'Statement' }).fill('Flour will run short in Ellary.')
    await bodyOf(page).locator('mark', { hasText: 'the eels will suffer' }).click()
    // The page goes to the card that is opened, and what is clicked while it does so moves away.
    await expect(cardOf(page, 'The eels').getByRole('button', { name: 'Fold this card' })).toBeInViewport({ ratio: 1 })
    await expect(card.getByRole('textbox', { name: 'Statement' })).toHaveValue('Flour will run short in Ellary.')
    await card.getByRole('button', { name: 'Save and accept' }).click()
    await expect(cardOf(page, 'Flour will run short in Ellary.')).toContainText('Accepted')
  })

  await test.step('a rejected claim comes back to its words after a save', async () => {
    const words = bodyOf(page).locator('mark', { hasText: 'the lower gates leak' })
    await words.click()
    await cardOf(page, 'The lower gates leak').getByRole('button', { name: 'Reject', exact: true }).click()
    await expect(words).toHaveCount(0)
    await page.getByRole('textbox', { name: 'Headline' }).fill('Ellary lock to close in May')
    await save(page)
    await page.reload()
    await expect(bodyOf(page)).toBeVisible()
    await expect(words).toHaveCount(0)
    await page.getByRole('button', { name: '1 rejected' }).click()
    await page.getByRole('button', { name: /^Restore “The lower gates leak/u }).click()
    await expect(words).toHaveCount(1)
    await expect(cardOf(page, 'The lower gates leak')).toContainText('Open question')
  })

  await test.step('the card that is open stands beside its words, and every card in the margin', async () => {
    await page.keyboard.press('Alt+k')
    await bodyOf(page).locator('mark', { hasText: 'the road is too narrow' }).click()
    const open = cardOf(page, 'The road is too narrow')
    await expect(open.getByRole('button', { name: 'Fold this card' })).toBeVisible()
    const cards = page.getByRole('list', { name: 'Claims of this article' })
    await expect
      .poll(() =>
        cards.evaluate((list) => {
          const { top } = list.getBoundingClientRect()
          const boxes = [...list.children].map((card) => card.getBoundingClientRect())
          const apart = boxes.every((box, index) => index === 0 || box.top >= (boxes[index - 1]?.bottom ?? 0))
          return apart && boxes.every((box) => box.top >= top)
        }),
      )
      .toBe(true)
    const [card, words] = await Promise.all([
      open.boundingBox(),
      bodyOf(page).locator('mark[data-focused]').first().boundingBox(),
    ])
    expect(Math.abs((card?.y ?? 0) - (words?.y ?? 0))).toBeLessThan(24)
  })
})
