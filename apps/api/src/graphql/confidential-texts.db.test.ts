import type { Role } from '@sourceline/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEvidence } from '../modules/claims/use-cases/create-evidence.ts'
import { publishClaim } from '../modules/claims/use-cases/publish-claim.ts'
import { saveClaim } from '../modules/claims/use-cases/save-claim.ts'
import { createCollection } from '../modules/collections/use-cases/create-collection.ts'
import { publishCollection } from '../modules/collections/use-cases/publish-collection.ts'
import { createCorrection } from '../modules/corrections/use-cases/create-correction.ts'
import { publishCorrection } from '../modules/corrections/use-cases/publish-correction.ts'
import { typedId } from '../platform/ids.ts'
import {
  everyChoice,
  publishNow,
  versionOf,
  writeConfidentialStory,
  type ConfidentialStory,
  type Secret,
} from '../testing/confidential-newsroom.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const choices = everyChoice.filter(({ anonymity }) => anonymity === 'NAMED' || anonymity === 'ROLE_ONLY')
const publishable = choices.filter(({ terms, anonymity }) => terms !== 'BACKGROUND' || anonymity !== 'NAMED')

/** What gives a source away, by the rule that finds it. */
const betrayals = ({ marker }: Secret) => [
  { rule: 'confidential-quotation', words: `It was “They shut it, at dawn ${marker}”, we are told.` },
  { rule: 'source-named', words: `Earlier we left out name ${marker}.` },
]

const blocked = (texts: string, rule: string) => ({
  kind: 'publish-blocked',
  findings: [{ rule, severity: 'BLOCK', overridable: false, parameters: { texts } }],
})

async function publishedStory(): Promise<ConfidentialStory> {
  const story = await writeConfidentialStory(newsroom, publishable)
  await publishNow(newsroom, story.articleId)
  return story
}

test('a correction is not public while it holds the words or the name of whoever spoke in confidence', async () => {
  const { articleId, secrets } = await publishedStory()
  const publishing = async (texts: object) => {
    const { correctionId } = await newsroom.does(createCorrection, {
      articleId,
      kind: 'CORRECTION',
      note: 'A gate was open.',
      ...texts,
    })
    return { id: typedId('correction', correctionId), expectedVersion: 1 }
  }
  for (const secret of secrets) {
    for (const { rule, words } of betrayals(secret)) {
      for (const texts of [{ note: words }, { wrong: words, right: 'Not so.' }, { wrong: 'So.', right: words }]) {
        const input = await publishing(texts)
        if (secret.terms === 'DEEP_BACKGROUND' || secret.terms === 'OFF_RECORD')
          expect(await newsroom.fails(publishCorrection, input, 'ADMINISTRATOR')).toMatchObject(
            blocked('correction', rule),
          )
        else await newsroom.does(publishCorrection, input)
      }
    }
  }
})

test('a collection is not public while it holds the words or the name of whoever spoke in confidence', async () => {
  const { articleId, secrets } = await publishedStory()
  const publishing = async (texts: object) => {
    const { collectionId } = await newsroom.does(createCollection, {
      title: 'Gates',
      articleIds: [articleId],
      ...texts,
    })
    return { id: typedId('collection', collectionId), expectedVersion: 1 }
  }
  for (const secret of secrets) {
    for (const { rule, words } of betrayals(secret)) {
      for (const texts of [{ title: words }, { description: words }]) {
        const input = await publishing(texts)
        if (secret.terms === 'DEEP_BACKGROUND' || secret.terms === 'OFF_RECORD')
          expect(await newsroom.fails(publishCollection, input, 'ADMINISTRATOR')).toMatchObject(
            blocked('collection', rule),
          )
        else await newsroom.does(publishCollection, input)
      }
    }
  }
})

test('a claim is not public while its wording or its evidence holds what was said in confidence', async () => {
  const { secrets } = await writeConfidentialStory(newsroom, choices)
  const withheld = secrets.filter(({ terms }) => terms === 'DEEP_BACKGROUND' || terms === 'OFF_RECORD')
  for (const secret of withheld) {
    const publish = async (role: Role = 'ADMINISTRATOR') =>
      newsroom.fails(
        publishClaim,
        { id: secret.claimId, expectedVersion: await versionOf(newsroom, 'claim', secret.claimId) },
        role,
      )
    const [quotation, name] = betrayals(secret)
    await newsroom.does(saveClaim, {
      id: secret.claimId,
      expectedVersion: await versionOf(newsroom, 'claim', secret.claimId),
      statement: quotation?.words,
    })
    expect(await publish()).toMatchObject(blocked('wording', 'confidential-quotation'))
    await newsroom.does(saveClaim, {
      id: secret.claimId,
      expectedVersion: await versionOf(newsroom, 'claim', secret.claimId),
      statement: 'The gate was shut.',
    })
    await newsroom.does(createEvidence, {
      claimId: secret.claimId,
      kind: 'DOCUMENT',
      bearing: 'SUPPORTS',
      title: 'Minutes',
      excerpt: name?.words,
    })
    expect(await publish()).toMatchObject(blocked('evidence', 'source-named'))
  }
})

test('whoever may not read the source is told that terms forbid it, and not whose', async () => {
  const { secrets } = await writeConfidentialStory(newsroom, [{ terms: 'DEEP_BACKGROUND', anonymity: 'NAMED' }])
  const [secret] = secrets
  if (!secret) throw new Error('no claim')
  await newsroom.does(createEvidence, {
    claimId: secret.claimId,
    kind: 'DOCUMENT',
    bearing: 'SUPPORTS',
    title: `They shut it at dawn ${secret.marker}`,
  })
  const input = { id: secret.claimId, expectedVersion: await versionOf(newsroom, 'claim', secret.claimId) }
  expect(await newsroom.fails(publishClaim, input, 'FACT_CHECKER')).toEqual({
    kind: 'publish-blocked',
    findings: [
      {
        rule: 'terms-broken',
        code: 'terms-broken',
        parameters: {},
        severity: 'BLOCK',
        claimId: null,
        overridable: false,
      },
    ],
  })
})
