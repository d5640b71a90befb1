import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'
import type { Proposal } from '../proposal.ts'

const attributed = (text: string): Proposal[] =>
  extractProposals(text, { published: '2026-03-11' }).filter(({ source, score }) => source !== null && score >= 0.4)

const who = (text: string): string[] =>
  attributed(text).map(({ source, open }) => {
    const asked = open.some(({ spans }) => spans[0]?.[0] === source?.spans[0]?.[0])
    return `${asked ? '? ' : ''}${source?.name}${source?.role ? `, ${source.role}` : ''} (${source?.kind})`
  })

describe('a name in passing', () => {
  it('of one who is called by the given name is the full one', () => {
    expect(who('State representative Terri Collen left. Terri said the bill was void.')).toEqual([
      'Terri Collen, State representative (PERSON)',
    ])
    expect(who('Terri Collen and Terri Dorn left. Terri said the bill was void.')[0]).not.toMatch(/Collen|Dorn/u)
  })
  it('of a trade tells what somebody does', () => {
    expect(who('Inventor Franky Zapat flew. "I knew it would work," Zapat told reporters.')).toEqual([
      'Franky Zapat, Inventor (PERSON)',
    ])
    expect(who('WHO director-general Tedros Gebren said the name was easy.')).toEqual([
      'Tedros Gebren, WHO director-general (PERSON)',
    ])
  })
  it('of a paper ties somebody to it', () => {
    expect(who('Lucy Fischer of The Times told NPR that he had been freed.')).toEqual(['Lucy Fischer (PERSON)'])
    expect(who('The Times of India reported that he had been freed.')).toEqual(['Times of India (PUBLICATION)'])
  })
  it('of a country makes that of a body', () => {
    expect(who('Fair Australia said that the count was wrong.')).toEqual(['Fair Australia (ORGANIZATION)'])
  })
  it('that stands for a place somewhere is nobody elsewhere', () => {
    expect(
      who('Mayor Ida Moen flew from Tal. People in Velbin waited. Velbin was cold. She said the road was open.'),
    ).toEqual(['Ida Moen, Mayor (PERSON)'])
  })
  it('of half a street is nobody', () => {
    expect(who('At noon Street said that the law was needed.')).toEqual([])
  })
})

describe('whose it is', () => {
  it('"his legal team" is that of the only one it can be', () => {
    expect(who('Mayor Ivo Hagen pled not guilty to fraud. His legal team argued the count was wrong.').at(-1)).toBe(
      'Ivo Hagen’s legal team (ORGANIZATION)',
    )
  })
  it('"their" in front of who speaks stays open', () => {
    const [said] = attributed(
      'Queloz won. Since their find, according to the Norland Academy, forty planets have been seen.',
    )
    expect(said?.statement).toBe('Since their find, forty planets have been seen.')
    expect(said?.open).toMatchObject([{ text: 'their', candidates: ['the Norland Academy'] }])
  })
  it('what a body calls itself is told of it', () => {
    expect(attributed('The Fair Party describes itself as "independent".')[0]?.statement).toMatch(
      /^The Fair Party is|^Fair Party is/u,
    )
  })
  it('who made a report is named with what he is', () => {
    const [said] = attributed('According to a post by Amy Cook, director of the Tal Club, the tusk came from the wall.')
    expect(said?.source).toMatchObject({ name: 'Amy Cook', role: 'director of the Tal Club', affiliation: 'Tal Club' })
    expect(said?.claim.text).toBe('the tusk came from the wall')
  })
})

describe('what is said', () => {
  it('may begin with a deed and a time', () => {
    expect(
      attributed('Expert Wendy Parmer said naming the storm after Velbin would hurt the town.')[0]?.claim.text,
    ).toBe('naming the storm after Velbin would hurt the town')
    expect(attributed('Expert Wendy Parmer said the gate was shut before she left.')[0]?.claim.text).toBe(
      'the gate was shut before she left',
    )
  })
  it('is nothing where somebody was held down', () => {
    expect(who('One of the men who held Brand down was James Forder, a convict.')).toEqual([])
  })
})
