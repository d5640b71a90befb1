import { expect, test } from 'vitest'
import { compareVersionParts, type VersionParts } from './version-parts.ts'

const parts: VersionParts = {
  claims: [{ recordId: 'claim_1', statement: 'The lock is closed.' }],
  sources: [{ recordId: 'source_1', name: 'Ola Brandt' }],
  bylines: [{ name: 'Ada Lund', roleTitle: null }],
  section: { id: 'section_1', name: 'News' },
  topics: [
    { id: 'topic_1', name: 'Transport' },
    { id: 'topic_2', name: 'Ports' },
  ],
  leadImage: null,
  seoTitle: null,
  seoDescription: null,
}

test('two versions that are alike but for the text differ in nothing else', () => {
  expect(compareVersionParts(parts, { ...parts })).toEqual([])
})

test('an editor reads what came and what went, claims first', () => {
  const after: VersionParts = {
    ...parts,
    claims: [{ recordId: 'claim_2', statement: 'The lock stays open.' }],
    bylines: [{ name: 'Ada Lund', roleTitle: 'Reporting' }],
    section: { id: 'section_2', name: 'Economy' },
    topics: [{ id: 'topic_1', name: 'Transport' }],
    leadImage: { id: 'asset_1', alt: '' },
    seoTitle: 'Lock open',
  }
  expect(compareVersionParts(parts, after)).toEqual([
    { of: 'Claims', added: ['The lock stays open.'], removed: ['The lock is closed.'] },
    { of: 'Bylines', added: ['Ada Lund, Reporting'], removed: ['Ada Lund'] },
    { of: 'Section', added: ['Economy'], removed: ['News'] },
    { of: 'Topics', added: [], removed: ['Ports'] },
    { of: 'Lead image', added: ['An image'], removed: [] },
    { of: 'Title for search engines', added: ['Lock open'], removed: [] },
  ])
})

test('a claim or source that was reworded since is the same one', () => {
  const sources = [{ recordId: 'source_1', name: 'Ola Brandt, minister' }]
  expect(compareVersionParts(parts, { ...parts, sources })).toEqual([])
})
