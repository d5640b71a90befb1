import { expect, type Locator, type Page } from '@playwright/test'
import { importText } from './editorial.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({
  storageState: async ({}, use) => use(administratorSession()),
  contextOptions: { reducedMotion: 'no-preference' },
})

const report = `Ferries of Skarva to cost more

Minister Ola Brandt said that ferry fares at Skarva will rise by twelve percent in March 2027.

He said that the quay at Skarva cannot carry trucks. "We have carried these losses for six years," Brandt told reporters.

Harbour master Sigrid Aune denied that the quay at Skarva is unsafe.

According to North Line, crews of Skarva want higher pay. South Line declined to comment.

The Skarva route carried 412,000 passengers in 2025.`

/** What lies over the top of the page, in pixels. */
const barsHeight = 98

const bodyOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Body' })
const cardOf = (page: Page, statement: string): Locator => page.getByRole('article', { name: statement })
const words = (page: Page): Locator => bodyOf(page).locator('mark[data-focused]').first()
const scrolled = (page: Page): Promise<number> => page.evaluate(() => window.scrollY)

/** Looks at every frame that is shown whether one card of the margin covers another; gives how often one did. */
async function watchCards(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let covered = 0
    const look = (): void => {
      const list = document.querySelector('[aria-label="Claims of this article"]')
      const shown = [...(list?.children ?? [])].filter((card) => getComputedStyle(card).opacity !== '0')
      const boxes = shown.map((card) => card.getBoundingClientRect()).toSorted((a, b) => a.top - b.top)
      if (boxes.some(({ top }, index) => index > 0 && top < (boxes[index - 1]?.bottom ?? 0) - 1)) covered += 1
      Reflect.set(window, 'framesWithCoveredCards', shown.length > 0 ? covered : -1)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  return () => page.evaluate(() => Number(Reflect.get(window, 'framesWithCoveredCards')))
}

test('The margin says what each claim wants of an editor, and nothing jumps while it is given', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const { id } = await importText(askEditorial, report)
  const framesWithCoveredCards = await watchCards(page)
  await page.goto(`${newsroom.admin}/articles/${id}`)
  const decisions = page.getByRole('region', { name: 'Decisions' })

  await test.step('the cards of an article come up beside their words, never from one stack', async () => {
    await expect(cardOf(page, 'Ferry fares at Skarva')).toBeInViewport()
    await expect.poll(framesWithCoveredCards).toBe(0)
  })

  await test.step('an open question is gone to from the head of the margin, and Enter takes the only answer', async () => {
    await expect(decisions.getByRole('list', { name: 'Claims by what they want' })).toHaveText(
      /open question.*to look at.*sure/u,
    )
    await expect(cardOf(page, 'We have carried these losses')).toContainText('Who is “We”?')
    await decisions.getByRole('button', { name: '1 open question' }).click()
    const open = cardOf(page, 'We have carried these losses')
    await expect(open).toBeFocused()
    await expect(words(page)).toHaveText(/We have carried these losses/u)
    await page.keyboard.press('Enter')
    const answered = cardOf(page, 'Ola Brandt and others have carried these losses for six years.')
    await expect(answered).toBeFocused()
    await expect(decisions.getByRole('button', { name: /open question/u })).toHaveCount(0)
  })

  await test.step('after a decision the page stays where it is, and the keyboard goes to the next', async () => {
    const before = await scrolled(page)
    await page.keyboard.press('a')
    await expect(cardOf(page, 'Crews of Skarva want higher pay')).toBeFocused()
    expect(await scrolled(page)).toBe(before)
  })

  await test.step('why something is proposed is told once, to whoever asks', async () => {
    const card = cardOf(page, 'Crews of Skarva want higher pay')
    await expect(card).not.toContainText('Proposed because')
    await card.getByRole('button', { name: 'Why proposed?' }).click()
    await expect(card.getByText('words like “according to”')).toHaveCount(1)
  })

  await test.step('the form for a source leaves the words in sight, says what is missing, and takes the only source', async () => {
    const card = cardOf(page, 'Crews of Skarva want higher pay')
    await card.getByRole('button', { name: 'Add a source' }).click()
    const form = card.getByRole('form', { name: 'New attribution' })
    await expect(card).toBeInViewport({ ratio: 0.98 })
    await form.getByRole('button', { name: 'More details' }).click()
    await expect(form.getByRole('combobox', { name: 'On behalf of' })).toBeVisible()
    await expect.poll(async () => (await words(page).boundingBox())?.y).toBeGreaterThan(barsHeight)
    await form.getByRole('button', { name: 'Attribute' }).click()
    const source = form.getByRole('combobox', { name: 'Source', exact: true })
    await expect(source).toBeFocused()
    await expect(form.getByText('Choose who says so')).toBeInViewport()
    await page.keyboard.type('Sigrid Aun')
    await page.keyboard.press('Enter')
    await expect(source).toHaveValue('Sigrid Aune')
    await page.keyboard.press('Enter')
    await expect(form).toHaveCount(0)
    await expect(card.getByRole('list', { name: 'Sources of this claim' })).toContainText('Sigrid Aune')
  })

  await test.step('what is sure is accepted in one step', async () => {
    await decisions.getByRole('button', { name: /^Accept \d sure$/u }).click()
    await expect(decisions.getByRole('button', { name: /^\d sure$/u })).toHaveCount(0)
    await expect(cardOf(page, 'Ferry fares at Skarva')).toContainText('Accepted')
  })
})
