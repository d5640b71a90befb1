import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { extractProposals } from './extract-proposals.ts'
import { splitTrailer } from './article/trailer.ts'
import type { Proposal } from './proposal.ts'

/** The brief's structures in other words. */
const retold = `Moscow is prepared to help Washington reach Tehran over the nuclear file. The idea came up when the two presidents spoke.
Russia has agreed to help the administration of President Donald Trump talk to Iran about its nuclear work and its \
allies in the region, according to people familiar with the talks. \
Envoys of both sides sat down in Riyadh a few days after the call. However, the White House has yet to comment, \
and both Russia and Iran have not publicly acknowledged the request to mediate.
Kremlin spokesman Dmitry Peskov said that Moscow regards talks as the only way for the two to settle their quarrel. \
Iranian officials suggested that states commonly offer such help, although they did not confirm any offer of \
mediation from Russia.
The United Nations urged the opening of talks between the two governments.
Original Source: example.com`

const seed = fileURLToPath(new URL('../../../../shared/seed/article.txt', import.meta.url))
const texts: [string, string][] = [['the brief retold', retold]]
if (existsSync(seed)) texts.push(['the brief itself', readFileSync(seed, 'utf8')])

describe.each(texts)('%s', (_, text) => {
  const proposals = extractProposals(text)
  const from = (name: string): Proposal[] => proposals.filter((proposal) => proposal.source?.name === name)
  const agreement = proposals.find((proposal) => proposal.cue?.text === 'according to')

  it('attributes the agreement to a group that is not named', () => {
    expect(agreement).toMatchObject({
      stance: 'ASSERTS',
      kind: 'FACT',
      source: { kind: 'GROUP', anonymity: 'UNNAMED_KNOWN_TO_PUBLISHER' },
    })
    expect(agreement?.claim.text).toMatch(/^Russia /u)
  })

  it('lets Dmitry Peskov assert what he stated and nothing else', () => {
    expect(from('Dmitry Peskov').map((proposal) => proposal.stance)).toEqual(['ASSERTS'])
    expect(from('Dmitry Peskov')[0]?.source).toMatchObject({
      kind: 'PERSON',
      role: 'Kremlin spokesman',
      affiliation: 'Kremlin',
      anonymity: 'NAMED',
    })
  })

  it('keeps the White House silent on the agreement', () => {
    expect(from('White House').map((proposal) => [proposal.stance, proposal.claimRef])).toEqual([
      ['NOT_COMMENTED', agreement?.id],
    ])
  })

  it('keeps Russia and Iran silent on it, each for itself', () => {
    for (const state of ['Russia', 'Iran']) {
      const silent = from(state).filter((proposal) => proposal.stance === 'NOT_COMMENTED')
      expect(
        silent.map((proposal) => proposal.claimRef),
        state,
      ).toEqual([agreement?.id])
    }
  })

  it('hedges what Iranian officials suggested, and has them not confirm the offer', () => {
    const officials = from('Iranian officials')
    expect(officials.map((proposal) => [proposal.stance, proposal.hedged])).toEqual([
      ['ASSERTS', true],
      ['DOES_NOT_CONFIRM', false],
    ])
    expect(officials.map((proposal) => [proposal.source?.kind, proposal.source?.anonymity])).toEqual([
      ['GROUP', 'UNIDENTIFIED'],
      ['GROUP', 'UNIDENTIFIED'],
    ])
    expect(officials[1]?.claimRef).toBe(agreement?.id)
  })

  it('takes what the United Nations urged as a position', () => {
    expect(from('United Nations').map((proposal) => [proposal.kind, proposal.stance])).toEqual([
      ['POSITION', 'ASSERTS'],
    ])
  })

  it('never makes a claimant of the publication that it comes from', () => {
    expect(splitTrailer(text).originalSource?.name).toMatch(/\.com$/u)
    expect(
      proposals.filter((proposal) => proposal.claim.text.includes('.com') || proposal.source?.name.includes('.com')),
    ).toEqual([])
  })

  it('ranks sentences that nobody is named for', () => {
    const open = proposals.filter((proposal) => proposal.source === null)
    expect(open.length).toBeGreaterThan(0)
    for (const proposal of open) expect(proposal).toMatchObject({ cue: null, form: null })
  })

  it('cuts every passage out of the text by its spans', () => {
    for (const { claim, source, cue } of proposals) {
      for (const part of [claim, source, cue]) {
        if (part !== null) expect(part.spans.map(([start, end]) => text.slice(start, end)).join(' ')).toBe(part.text)
      }
    }
  })
})
