import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

const statement = 'The dredging of the inner harbour was never paid for'

interface Made {
  source: { source: { id: string } }
  claim: { claim: { id: string } }
}

test('an editor is led from the publish dialog to the source that is not named, and approves it by keyboard', async ({
  page,
  askEditorial,
  newsroom,
}) => {
  const { source, claim } = await askEditorial<Made>(
    `mutation ($statement: String!) {
      source: createSource(input: { name: "A clerk at the harbour board", kind: PERSON, standIn: true }) {
        ... on CreateSourcePayload { source { id } } }
      claim: createClaim(input: { statement: $statement, kind: FACT }) { ... on CreateClaimPayload { claim { id } } }
    }`,
    { statement },
  )
  await askEditorial(
    `mutation ($input: CreateAttributionInput!) {
      createAttribution(input: $input) { ... on CreateAttributionPayload { attribution { id } } } }`,
    {
      input: {
        claimId: claim.claim.id,
        sourceId: source.source.id,
        stance: 'ASSERTS',
        form: 'PARAPHRASE',
        terms: 'BACKGROUND',
        anonymity: 'UNNAMED_KNOWN_TO_US',
        anonymityReason: 'because the clerk is not allowed to speak',
      },
    },
  )
  const body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: 'p1' },
        content: [
          {
            type: 'text',
            text: statement,
            marks: [{ type: 'claim', attrs: { claimId: claim.claim.id, role: 'STATED_AS_FACT' } }],
          },
          { type: 'text', text: '.' },
        ],
      },
    ],
  }
  const { made } = await askEditorial<{ made: { article: { id: string } } }>(
    `mutation ($input: CreateArticleInput!) {
      made: createArticle(input: $input) { __typename ... on CreateArticlePayload { article { id } }
      ... on ValidationError { message } } }`,
    { input: { headline: 'The bill for the harbour', body } },
  )

  await page.goto(`${newsroom.admin}/articles/${made.article.id}`)
  await page.getByRole('button', { name: /^Publish/u }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  await expect(dialog).toContainText('An editor must approve that the source is not named.')
  await dialog.getByRole('button', { name: `Go to the claim to approve: ${statement}` }).click()
  await expect(dialog).toBeHidden()
  const card = page.getByRole('article', { name: statement })
  const approve = card.getByRole('button', { name: 'Approve that A clerk at the harbour board is not named' })
  await approve.focus()
  await page.keyboard.press('Enter')
  await expect(card).toContainText('Not naming the source was approved by ada.')
  await expect(approve).toHaveCount(0)
  await page.getByRole('button', { name: /^Publish/u }).click()
  await expect(dialog.getByRole('button', { name: 'Publish now' })).toBeVisible()
  await expect(dialog).not.toContainText('An editor must approve')

  await page.goto(`${newsroom.admin}/claims/${claim.claim.id}`)
  await expect(page.getByRole('region', { name: 'Who says so' })).toContainText(
    'Not naming the source was approved by ada.',
  )
  const history = page.getByRole('region', { name: 'History' }).getByRole('listitem')
  await expect(history.first()).toContainText(/approved an attribution: /u)
  await expect(history.last()).toContainText(/the claim/u)
})
