import { expect } from '@playwright/test'
import { importText } from './editorial.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

test('A claim that a text proposes is decided on where it stands on record, and the decision is taken back', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const { id } = await importText(
    askEditorial,
    'Kellness pier closed\n\nHilda Vane, the harbour master, said: “The pier at Kellness is closed to ferries.”',
  )
  interface Proposed {
    open: object[]
    claim: { id: string; statement: string }
  }
  const { article } = await askEditorial<{ article: { proposals: Proposed[] } }>(
    'query ($id: ID!) { article(id: $id) { proposals { open { id } claim { id statement } } } }',
    { id },
  )
  const proposed = article.proposals.find(
    ({ open, claim }) => open.length === 0 && claim.statement.includes('Kellness'),
  )
  if (proposed === undefined) throw new Error(JSON.stringify(article))
  await page.goto(`${newsroom.admin}/claims/${proposed.claim.id}`)
  const notice = page.getByRole('alert').filter({ hasText: 'This claim waits for a decision' })
  await expect(notice).toContainText('said by Hilda Vane')
  await notice.getByRole('button', { name: 'Accept' }).click()
  await expect(notice).toHaveCount(0)
  const undone = page.getByRole('alert').filter({ hasText: 'Accepted' }).getByRole('button', { name: 'Undo' })
  await undone.click()
  await expect(notice).toBeVisible()

  await notice.getByRole('button', { name: 'Reject' }).click()
  await expect(page.getByText('This claim was rejected')).toBeVisible()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(notice.getByRole('link', { name: 'See it in the article' })).toHaveAttribute('href', `/articles/${id}`)
})
