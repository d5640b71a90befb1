import { expect, type Page } from '@playwright/test'
import { publish, writeDraft } from './editorial.ts'
import { type Ask, test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

const made = async (
  ask: Ask,
  field: string,
  input: object,
  fields: string,
): Promise<Record<string, { id: string }>> => {
  const name = field.charAt(0).toUpperCase() + field.slice(1)
  const { change } = await ask<{ change: Record<string, { id: string }> }>(
    `mutation ($input: ${name}Input!) { change: ${field}(input: $input) {
      ... on ${name}Payload { ${fields} } ... on Error { message } } }`,
    { input },
  )
  return change
}

/** Somebody who spoke off the record; gives the id of the source. */
async function confidant(ask: Ask, name: string): Promise<string> {
  const { source } = await made(ask, 'createSource', { name, kind: 'PERSON' }, 'source { id }')
  const { claim } = await made(
    ask,
    'createClaim',
    { statement: `The vote was bought, ${name.length}.` },
    'claim { id }',
  )
  const attribution = { claimId: claim?.id, sourceId: source?.id, stance: 'ASSERTS', form: 'PARAPHRASE' }
  await made(ask, 'createAttribution', { ...attribution, terms: 'OFF_RECORD' }, 'attribution { id }')
  return source?.id ?? ''
}

/** Publishes what is refused for a name, and gives the reason that is asked for. */
async function publishWithReason(page: Page, name: string, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Publish anyway?' })
  await expect(dialog.getByRole('list', { name: 'What was found' })).toContainText(name)
  const button = dialog.getByRole('button', { name: 'Publish with a reason' })
  await expect(button).toBeDisabled()
  await dialog.getByLabel('Reason for publishing anyway').fill(reason)
  await button.click()
  await expect(dialog).toBeHidden()
}

const reasonsOf = async (ask: Ask): Promise<string> => {
  const { changeEvents } = await ask<{ changeEvents: { nodes: { action: string; changes: unknown }[] } }>(
    '{ changeEvents(first: 50) { nodes { action changes } } }',
  )
  return JSON.stringify(changeEvents.nodes.filter(({ action }) => action === 'source:name-openly'))
}

test('a topic that names somebody known in confidence is published for a reason, and without one it is not', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const name = 'Cordelia Ashgrove'
  await confidant(askEditorial, name)
  await made(askEditorial, 'createTopic', { name, kind: 'PERSON' }, 'topic { id }')
  await page.goto(`${newsroom.admin}/topics`)
  const row = page.getByRole('row', { name: new RegExp(name, 'u') })
  await row.getByRole('button', { name: `Publish ${name}` }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish anyway?' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Not published yet')).toBeVisible()
  await expect(row).not.toContainText('Published')

  await row.getByRole('button', { name: `Publish ${name}` }).click()
  await publishWithReason(page, name, 'She has declared herself.')
  await expect(page.getByText('The topic is public.')).toBeVisible()
  await expect(row).toContainText('Published')
  expect(await reasonsOf(askEditorial)).toContain('She has declared herself.')
})

test('so is a collection', async ({ page, newsroom, askEditorial }) => {
  const name = 'Barnabas Thornquist'
  await confidant(askEditorial, name)
  await made(askEditorial, 'createCollection', { title: `All about ${name}` }, 'collection { id }')
  await page.goto(`${newsroom.admin}/collections`)
  await page
    .getByRole('row', { name: new RegExp(name, 'u') })
    .getByRole('button', { name: `Publish All about ${name}` })
    .click()
  await publishWithReason(page, name, 'He is in the handbook.')
  await expect(page.getByText('The collection is public.')).toBeVisible()
  expect(await reasonsOf(askEditorial)).toContain('He is in the handbook.')
})

test('so is a correction', async ({ page, newsroom, askEditorial }) => {
  const name = 'Hester Oakenfold'
  const article = await publish(askEditorial, await writeDraft(askEditorial, 'A quiet vote', 'Nobody was named.'))
  await confidant(askEditorial, name)
  const correction = { articleId: article.id, kind: 'CORRECTION', note: `It was ${name} who voted.` }
  await made(askEditorial, 'createCorrection', correction, 'correction { id }')
  await page.goto(`${newsroom.admin}/corrections`)
  const row = page.getByRole('row', { name: new RegExp(name, 'u') })
  await row.getByRole('button', { name: /^Publish/u }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish correction' }).click()
  await publishWithReason(page, name, 'The minutes are public.')
  await expect(page.getByText('The correction is public.')).toBeVisible()
  expect(await reasonsOf(askEditorial)).toContain('The minutes are public.')
})
