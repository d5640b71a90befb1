import { nameClaims } from '@sourceline/rich-text'
import {
  lineOf,
  readLine,
  readText,
  writeText,
  type DocumentText,
  type QuotedWords,
  type TextNode,
} from '@sourceline/rich-text/collaboration'
import * as Y from 'yjs'
import { z } from 'zod'
import { typedId, type IdPrefix } from '../../platform/ids.ts'
import { contentOf, type LoadedArticle } from '../articles/public.ts'

/** The details that are written together. Whom a text retells is not among them: not everybody may know. */
const details = ['slug', 'kind', 'sectionId', 'topicIds', 'bylines', 'leadImageId', 'note', 'noteIsPublic'] as const

type Details = Readonly<Partial<Record<(typeof details)[number] | 'datePublished', unknown>>>

const idOrNull = (prefix: IdPrefix, uuid: string | null): string | null => uuid && typedId(prefix, uuid)

/** What of an article a document holds, as its newest version has it. */
export function valuesOf(article: LoadedArticle): { text: DocumentText; details: Details } {
  const content = contentOf(article.revision)
  const marked = (place: 'HEADLINE' | 'DEK') =>
    content.mentions
      .filter((mention) => mention.place === place && mention.orphanReason === null)
      .flatMap(({ claimId, role, spans }) =>
        spans.map(({ position }) => ({ claimId: typedId('claim', claimId), role, ...position })),
      )
  return {
    text: {
      headline: lineOf(content.headline, marked('HEADLINE')),
      dek: lineOf(content.dek, marked('DEK')),
      body: content.suggested ?? content.body,
    },
    details: {
      slug: article.slug,
      kind: article.kind,
      sectionId: idOrNull('section', content.sectionId),
      topicIds: content.topicIds.map((id) => typedId('topic', id)),
      bylines: content.bylines.map(({ authorId, ...byline }) => ({
        ...byline,
        authorId: idOrNull('author', authorId),
      })),
      leadImageId: idOrNull('asset', content.leadImageId),
      note: content.note,
      noteIsPublic: content.noteIsPublic,
      datePublished: content.datePublished?.toISOString() ?? null,
    },
  }
}

/** Brings a document to what an article holds, by what differs. */
export function writeValues(document: Y.Doc, { text, details: values }: ReturnType<typeof valuesOf>): void {
  document.transact(() => {
    writeText(document, text)
    const map: Y.Map<unknown> = document.getMap('details')
    for (const [name, value] of Object.entries(values))
      if (JSON.stringify(map.get(name)) !== JSON.stringify(value)) map.set(name, value)
  })
}

/** A claim that words of a document make and that is not recorded yet. */
const newClaim = z.object({ statement: z.string(), kind: z.string() })

/** The claims of a document that are not recorded yet, by the keys by which its marks call them. */
function claimsIn(document: Y.Doc): Map<string, z.output<typeof newClaim>> {
  const claims: Y.Map<unknown> = document.getMap('claims')
  const found = new Map<string, z.output<typeof newClaim>>()
  for (const [key, value] of claims.entries()) {
    const parsed = newClaim.safeParse(value)
    if (parsed.success) found.set(key, parsed.data)
  }
  return found
}

/** Keys look like ids of claims and begin like no id does. */
const prefix = 'claim_new'
const sentKey = (key: string): string => (key.startsWith(prefix) ? key.slice('claim_'.length) : key)
/** The key by which marks call what a save was sent under this one. */
export const keyOfSent = (sent: string): string => `claim_${sent}`

/** Takes marks of new claims out of which nothing is known; gives the keys of the others. */
function withoutStrangers(node: TextNode, claims: ReadonlyMap<string, unknown>, made: Set<string>): void {
  node.marks = node.marks?.filter(({ attrs }) => {
    const key = attrs?.['claimId']
    if (typeof key !== 'string' || !key.startsWith(prefix)) return true
    if (claims.has(key)) made.add(key)
    return claims.has(key)
  })
  if (node.marks === undefined) delete node.marks
  for (const child of node.content ?? []) withoutStrangers(child, claims, made)
}

const fieldMentions = (place: 'HEADLINE' | 'DEK', claims: readonly QuotedWords[]) =>
  claims.map(({ claimId, role, exact }) => ({ place, role, exact, claimId: sentKey(claimId) }))

/** Everything that a document says, as `saveArticle` takes it. */
function inputOf(document: Y.Doc) {
  const text = readText(document)
  const known = claimsIn(document)
  const made = new Set<string>()
  for (const part of [text.headline, text.dek, text.body]) withoutStrangers(part, known, made)
  const headline = readLine(text.headline)
  const dek = readLine(text.dek)
  const values: Y.Map<unknown> = document.getMap('details')
  return {
    headline: headline.text,
    dek: dek.text === '' ? null : dek.text,
    body: nameClaims(text.body, new Map([...made].map((key) => [key, sentKey(key)]))),
    fieldMentions: [...fieldMentions('HEADLINE', headline.claims), ...fieldMentions('DEK', dek.claims)],
    claims: [...known].filter(([key]) => made.has(key)).map(([key, claim]) => ({ key: sentKey(key), ...claim })),
    ...Object.fromEntries([...details, 'datePublished'].map((name) => [name, values.get(name)])),
  }
}

/** Fields by their names, as `saveArticle` takes them. */
export type Fields = Readonly<Record<string, unknown>>

/** What a document says now and did not in a state of before, as `saveArticle` takes it; null where that is nothing. */
export function changedFields(before: Uint8Array, document: Y.Doc): Fields | null {
  const earlier = new Y.Doc()
  Y.applyUpdate(earlier, before)
  const had: Fields = inputOf(earlier)
  earlier.destroy()
  const has: Fields = inputOf(document)
  const changed = Object.keys(has).filter(
    (name) => has[name] !== undefined && JSON.stringify(has[name]) !== JSON.stringify(had[name]),
  )
  if (changed.length === 0) return null
  // What headline and dek claim is found in them by its words, so it goes along with them.
  if (changed.includes('headline') || changed.includes('dek')) changed.push('fieldMentions')
  return Object.fromEntries(changed.map((name) => [name, has[name]]))
}

/** Calls claims that were recorded by their ids, wherever a document called them by their keys. */
export function nameRecorded(document: Y.Doc, ids: ReadonlyMap<string, string>): void {
  if (ids.size === 0) return
  document.transact(() => {
    const { headline, dek, body } = readText(document)
    writeText(document, { headline: nameClaims(headline, ids), dek: nameClaims(dek, ids), body: nameClaims(body, ids) })
    for (const key of ids.keys()) document.getMap('claims').delete(key)
  })
}
