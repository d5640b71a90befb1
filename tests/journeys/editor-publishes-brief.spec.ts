import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { save, selectWords } from './editor-text.ts'
import { part, test } from './journey.ts'
import { administrator } from './people.ts'

const brief = readFileSync(new URL('../../examples/brief.txt', import.meta.url), 'utf8')
const accepted = 'Corvane has agreed to withdraw its patrol boats from the northern banks while talks are held'
const corrected = 'The fishermen of Ostrel will keep to their old fishing grounds'
const selected = 'the patrol boats remain where they were on Monday'
const made = 'On Monday the patrol boats were still on the northern banks'

interface EditorialArticle {
  article: {
    slug: string
    proposals: { claim: { id: string } }[]
    claims: { claim: { id: string; statement: string; publicFrom: string | null } }[]
  }
}

async function signIn(page: Page, admin: string): Promise<void> {
  await page.goto(admin)
  await page.getByLabel('Email').fill(administrator.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(administrator.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

test('An editor turns a brief into a published article whose readers see who says what', async ({
  page,
  newsroom,
  askEditorial,
  askDelivery,
}) => {
  const card = (statement: string) => page.getByRole('article', { name: statement })
  const body = page.getByRole('textbox', { name: 'Body' })
  const open = async (words: string, statement: string) => {
    await body.locator('mark', { hasText: words }).first().click()
    // The page goes to the card that is opened, and what is clicked while it does so moves away.
    await expect(card(statement).getByRole('button', { name: 'Fold this card' })).toBeInViewport({ ratio: 1 })
  }

  await test.step('signs in and pastes the brief', async () => {
    await signIn(page, newsroom.admin)
    await page.getByRole('link', { name: 'Articles', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
    await page.getByRole('button', { name: 'Import text' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Import text' })
    await dialog.getByRole('textbox', { name: 'Text' }).fill(brief)
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await page.waitForURL(/\/articles\/article_/u)
  })

  await test.step('sees each claim in the text and its sources beside it', async () => {
    await expect(body.locator('mark', { hasText: 'Corvane has agreed to withdraw' })).toBeVisible()
    await expect(card(accepted)).toContainText('Diplomats familiar with the matter say so')
    await expect(card(accepted)).toContainText('have not commented')
  })

  await test.step('accepts one claim with its sources', async () => {
    await open('Corvane has agreed to withdraw', accepted)
    await card(accepted).getByRole('button', { name: 'Accept', exact: true }).click()
    await expect(page.getByText(/^Accepted \d proposals$/u)).toBeVisible()
  })

  await test.step('corrects another and accepts it', async () => {
    await open('We will fish', 'Tomas Wick and others will fish')
    await card('Tomas Wick and others will fish').getByRole('button', { name: 'Correct the claim' }).click()
    const form = page.getByRole('form', { name: 'Correct the claim' })
    await form.getByLabel('Statement').fill(corrected)
    await form.getByLabel('Statement').press('Control+Enter')
    await expect(form).toHaveCount(0)
    await card(corrected).getByRole('button', { name: 'Accept', exact: true }).click()
    await expect(card(corrected)).toContainText('Accepted')
  })

  await test.step('rejects one, and takes the rejection of another back', async () => {
    const reject = async (words: string): Promise<void> => {
      const button = card(words).getByRole('button', { name: 'Reject', exact: true })
      // What was decided just before may still be arriving: an editor whose card did not open clicks once more.
      await expect(async () => {
        await open(words, words)
        await expect(button).toBeVisible({ timeout: 3_000 })
      }).toPass({ timeout: 60_000 })
      await button.click()
      await expect(card(words)).toHaveCount(0)
    }
    await reject('Since taking office')
    await page
      .getByRole('alert')
      .filter({ hasText: 'Rejected one proposal' })
      .getByRole('button', { name: 'Undo' })
      .click()
    await expect(card('Since taking office')).toContainText('To look at')
    await reject('Envoys, including Trade Minister')
  })

  await test.step('makes a claim of selected words and a source for it in place', async () => {
    await selectWords(body, selected)
    await page.getByRole('button', { name: 'Make claim' }).click()
    const form = page.getByRole('region', { name: 'New claim from the selected words' })
    await form.getByLabel('What is claimed').fill(made)
    await form.getByRole('button', { name: 'Make a new claim' }).click()
    const attribution = card(made).getByRole('form', { name: 'New attribution' })
    await attribution.getByRole('combobox', { name: 'Source', exact: true }).fill('Harbour master Jonna Reke')
    await page.getByRole('option', { name: /New source/u }).click()
    const source = attribution.getByRole('group', { name: 'New source' })
    await source.getByRole('textbox', { name: 'Name' }).fill('Jonna Reke')
    await source.getByRole('textbox', { name: 'Role' }).fill('Harbour master of Corvane')
    await source.getByRole('button', { name: 'Create source' }).click()
    await expect(source).toBeHidden()
    await attribution.getByRole('button', { name: 'Attribute' }).click()
    await expect(card(made)).toContainText('Jonna Reke')
  })

  const articleId = new URL(page.url()).pathname.split('/').at(-1) ?? ''

  await test.step('saves and publishes', async () => {
    await save(page)
    await page.getByRole('button', { name: /^Publish/u }).click()
    const dialog = page.getByRole('dialog', { name: 'Publish' })
    await expect(dialog.getByText('Stays behind').first()).toBeVisible()
    await expect(dialog).toContainText('The headline was proposed by the importer and nobody has taken it')
    await dialog.getByRole('button', { name: 'Publish now' }).click()
    await expect(page.getByRole('dialog', { name: 'Published' })).toContainText('Readers can see')
    await expect(page.getByText('Proposed headline')).toHaveCount(0)
  })

  const { article } = await askEditorial<EditorialArticle>(
    'query ($id: ID!) { article(id: $id) { slug proposals { claim { id } } claims { claim { id statement publicFrom } } } }',
    { id: articleId },
  )
  const idOf = (statement: string): string =>
    article.claims.find(({ claim }) => claim.statement.startsWith(statement))?.claim.id ?? ''
  const isPublic = new Set(article.claims.filter(({ claim }) => claim.publicFrom).map(({ claim }) => claim.id))
  const hidden = [...article.claims, ...article.proposals]
    .map(({ claim }) => claim.id)
    .filter((id) => !isPublic.has(id))
  expect(hidden).toContain(idOf('Since taking office'))
  expect(new Set(hidden).size).toBeGreaterThan(5)

  await test.step('readers see the article, and who says so', async () => {
    await page.getByRole('link', { name: 'View as reader' }).evaluate((link) => link.removeAttribute('target'))
    await page.getByRole('link', { name: 'View as reader' }).click()
    await expect(page).toHaveURL(`${newsroom.web}/articles/${article.slug}`)
    await page.getByRole('button', { name: accepted }).click()
    const panel = page.getByRole('dialog', { name: 'Who says so' })
    await expect(panel).toContainText('Diplomats familiar with the matter say so')
    await expect(panel).toContainText('has not commented publicly')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: selected }).click()
    await expect(panel).toContainText(/Jonna Reke, harbour master of Corvane, says so/iu)
  })

  await test.step('the page of the claim and of its source tell where they appear', async () => {
    await page.goto(`${newsroom.web}/claims/${idOf(made)}`)
    await expect(page.getByRole('heading', { level: 1, name: made })).toBeVisible()
    const headline = part(page, 'Where it appears').getByRole('link').first()
    await expect(headline).toHaveAttribute('href', `/articles/${article.slug}`)
    await page.getByRole('link', { name: 'Jonna Reke' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Jonna Reke' })).toBeVisible()
    await expect(part(page, 'Where it appears').getByRole('link').first()).toHaveAttribute(
      'href',
      `/articles/${article.slug}`,
    )
  })

  await test.step('nothing that was only proposed, or rejected, reaches a reader', async () => {
    const delivered = await askDelivery<{ article: { claims: { claim: { statement: string } }[] } }>(
      `query ($slug: String!) { article(slug: $slug) { id slug headline dek body { json html markdown text }
        claims { mention { id place role quote } claim { id statement kind verdict attributions { id stance form source { id name } } } }
        sources { id name } revisions { id } } }`,
      { slug: article.slug },
    )
    const statements = delivered.article.claims.map(({ claim }) => claim.statement)
    expect(statements.toSorted()).toEqual([`${accepted}.`, corrected, made].toSorted())
    const html = await (await page.request.get(`${newsroom.web}/articles/${article.slug}`)).text()
    const answer = JSON.stringify(delivered)
    for (const id of hidden) {
      expect(answer).not.toContain(id)
      expect(html).not.toContain(id)
      expect(await askDelivery('query ($id: ID!) { claim(id: $id) { id } }', { id })).toEqual({ claim: null })
    }
  })
})
