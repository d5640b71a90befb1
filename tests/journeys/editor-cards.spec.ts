import { expect, type Locator, type Page } from '@playwright/test'
import { importText, writeDraft } from './desk.ts'
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

test('A claim is made with the keyboard alone, and given up with Escape', async ({ page, newsroom, askDesk }) => {
  const filler = Array.from({ length: 30 }, (_, line) => `The keeper wrote line ${line} of the log.`).join('\n\n')
  const { id } = await writeDraft(askDesk, 'The log of Ellary lock', `${filler}\n\nThe last barge passed at noon.`)
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
  await page.keyboard.press('Enter')
  const source = cardOf(page, 'The last barge passed Ellary lock at noon').getByRole('combobox', { name: 'Source', exact: true })
  await expect(source).toBeFocused()
  await expect(bodyOf(page).locator('mark')).toHaveText('The last barge passed at noon')
})

test('What is typed in a card is not lost, what is rejected comes back, and no card leaves the margin', async ({ page, newsroom, askDesk }) => {
  const { id } = await importText(askDesk, report)
  await page.goto(`${newsroom.admin}/articles/${id}`)

  await test.step('accepting a claim saves its new wording first', async () => {
    await bodyOf(page).locator('mark', { hasText: 'flour will run short' }).click()
    const card = cardOf(page, 'Flour will run short')
    await card.getByRole('button', { name: 'Correct the claim' }).click()
    await card.getByRole('textbox', { name: 'Statement' }).fill('Flour will run short in Ellary.')
    await bodyOf(page).locator('mark', { hasText: 'the eels will suffer' }).click()
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
    await page.getByRole('button', { name: /^Bring back “The lower gates leak/u }).click()
    await expect(words).toHaveCount(1)
    await expect(cardOf(page, 'The lower gates leak')).toContainText('Proposed')
  })

  await test.step('the card that is open stands beside its words, and every card in the margin', async () => {
    await page.keyboard.press('Alt+k')
    await bodyOf(page).locator('mark', { hasText: 'the road is too narrow' }).click()
    const open = cardOf(page, 'The road is too narrow')
    await expect(open.getByRole('button', { name: 'Fold this card' })).toBeVisible()
    const cards = page.getByRole('list', { name: 'Claims of this article' })
    await expect.poll(() => cards.evaluate((list) => {
      const { top } = list.getBoundingClientRect()
      const boxes = [...list.children].map((card) => card.getBoundingClientRect())
      const apart = boxes.every((box, index) => index === 0 || box.top >= (boxes[index - 1]?.bottom ?? 0))
      return apart && boxes.every((box) => box.top >= top)
    })).toBe(true)
    const [card, words] = await Promise.all([open.boundingBox(), bodyOf(page).locator('mark[data-focused]').first().boundingBox()])
    expect(Math.abs((card?.y ?? 0) - (words?.y ?? 0))).toBeLessThan(24)
  })
})
