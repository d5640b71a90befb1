import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'

/** Whom the text attributes to whom, `name, role`, without what is weak; an open source with a question mark. */
const who = (text: string): string[] =>
  extractProposals(text, { published: '2026-03-11' })
    .filter(({ source, score }) => source !== null && score >= 0.4)
    .map(({ source, open }) => {
      const asked = open.some(({ spans }) => spans[0]?.[0] === source?.spans[0]?.[0])
      return `${asked ? '? ' : ''}${source?.name}${source?.role ? `, ${source.role}` : ''} (${source?.kind})`
    })

describe('whom a pronoun stands for', () => {
  it('somebody whom the text goes on to call by the last word of the name is a person', () => {
    expect(who('Elud Kipchor won. Kipchor ran in Tal. He said, "It was cold."')).toEqual(['Elud Kipchor (PERSON)'])
  })
  it('a week, a sea or a prize is nobody', () => {
    const about = (thing: string): string => `Mayor Ivo Hagen opened the ${thing}. He said the nets were new.`
    for (const thing of ['Golden Salmon Week', 'Grand Reef Prize', 'Sarn Strait'])
      expect(who(about(thing))).toEqual(['Ivo Hagen, Mayor (PERSON)'])
  })
  it('a part of a list of places is nobody', () => {
    expect(who('Mayor Ivo Hagen won in Ornholt, Sarn and Velby. He said the count was fair.')).toEqual([
      'Ivo Hagen, Mayor (PERSON)',
    ])
  })
  it('a word that only tells which rebels is nobody', () => {
    expect(who('Mayor Ivo Hagen met Velbyan rebels. He said the talks went well.')).toEqual([
      'Ivo Hagen, Mayor (PERSON)',
    ])
  })
  it('nobody calls himself by name', () => {
    expect(who('Ivo Hagen met his rival, Karl Dorn. "Karl Dorn is my friend," he said.')).toEqual([
      'Ivo Hagen (PERSON)',
    ])
    expect(who('Ivo Hagen met his rival, Karl Dorn. "I am glad," he said. "Hagen did well."')).toEqual([
      'Karl Dorn (PERSON)',
      'Karl Dorn (PERSON)',
    ])
  })
  it('two who fit stay open', () => {
    expect(who('Ivo Hagen met Karl Dorn. He said the talks went well.')).toEqual(['? He (PERSON)'])
  })
  it('whoever the paragraph names comes before those of the last one', () => {
    expect(who('Karl Dorn left.\n\nIvo Hagen stayed. The hall was full. He said the talks went well.')).toEqual([
      'Ivo Hagen (PERSON)',
    ])
  })
  it('what somebody is called besides is nobody else', () => {
    expect(who('Ida Moen was a painter, a writer and a mother. She said the light was all.')).toEqual([
      'Ida Moen (PERSON)',
    ])
  })
})

describe('who goes on', () => {
  it('"they also said" behind a body\'s quotation is that body', () => {
    expect(
      who(
        'The Tal Harbour Board issued a statement: "A man was hurt. We found him. He is well." They also said he was asleep.',
      ),
    ).toEqual(Array.from({ length: 4 }, () => 'Tal Harbour Board (ORGANIZATION)'))
  })
})

describe('who somebody is', () => {
  it('what somebody was before is told as such', () => {
    expect(who('Ken Dorn, formerly the president of Tal Motors, said the plant was safe.')).toEqual([
      'Ken Dorn, former president of Tal Motors (PERSON)',
    ])
  })

  it('an apposition at the first mention tells the role', () => {
    expect(who("The guild thanked Ida Moen, the city's chief engineer. Moen said the bridge was safe.")).toEqual([
      "Ida Moen, city's chief engineer (PERSON)",
    ])
    expect(who('The guild thanked Ida Moen, an engineer at Tal Bridges, for her work. Moen said it was safe.')).toEqual(
      ['Ida Moen, engineer at Tal Bridges (PERSON)'],
    )
  })
  it('the next part of a list is no apposition', () => {
    expect(who('The guild thanked Ida Moen, the mayor and Karl Dorn. Moen said the bridge was safe.')).toEqual([
      'Ida Moen (PERSON)',
    ])
  })
  it('an outlet that bears the name of somebody whom the text names is that person', () => {
    expect(who('Mayor Michael Bloomberg ended his campaign. Bloomberg said the race was over.')).toEqual([
      'Michael Bloomberg, Mayor (PERSON)',
    ])
    expect(who('Bloomberg reported that the race was over.')).toEqual(['Bloomberg (PUBLICATION)'])
  })
  it.each([
    [
      'Bloomberg',
      'Mayor Ivo Hagen spoke to reporters. Bloomberg reported that rates fell. The mayor thanked Michael Bloomberg.',
    ],
    ['Bloomberg', 'Bloomberg said rates fell. Mayor Michael Bloomberg was glad.'],
    ['Bloomberg', 'Mayor Michael Bloomberg ended his campaign. Bloomberg has also reported that rates fell.'],
    ['Bloomberg', 'Mayor Michael Bloomberg ended his campaign. According to Bloomberg, rates fell.'],
    ['Bloomberg', 'The agency Bloomberg is owned by Michael Bloomberg. Bloomberg said rates fell.'],
    ['Forbes', 'Forbes magazine owner Steve Forbes married. Forbes reported that he is worth $1 billion.'],
  ])('an outlet stays one though somebody bears its name: %s in %s', (outlet, text) => {
    expect(who(text)).toEqual([`${outlet} (PUBLICATION)`])
  })
  it('a paper stays one when it is named alone', () => {
    expect(who('The paper Velbyszava told of the sale. Velbyszava noted that the price was secret.')).toEqual([
      'Velbyszava (PUBLICATION)',
    ])
  })
  it('a body is meant by the noun of its name with a capital too', () => {
    expect(
      who('The Norland Department of Ports and Rivers (NDPR) knew. The Department said the river was high.'),
    ).toEqual(['Norland Department of Ports and Rivers (ORGANIZATION)'])
  })
  it('whose memoirs and whose lawyer', () => {
    expect(who('Singer Ida Moen left. According to her memoirs, the band broke up.')).toEqual([
      'Ida Moen’s memoirs (DOCUMENT)',
    ])
    expect(who('Ivo Hagen met Karl Dorn. His lawyer said the talks went well.')).toEqual([
      '? His lawyer, His lawyer (PERSON)',
    ])
  })
  it('a body behind a name belongs to it, whatever stands behind that', () => {
    expect(who('Bo Ekholm, of Norpress, one of four brothers, said the ship was old.')).toEqual(['Bo Ekholm (PERSON)'])
  })
  it('"while noting" goes on with who stands before it in its own part of the sentence', () => {
    expect(
      who(
        'The orders fill a year; experts called the price high, as the market is full, while noting that nets are needed.',
      ),
    ).toContain('experts (GROUP)')
  })
  it('letters that spell a pronoun are a body', () => {
    expect(who('The WHO’s report said the fever was mild.')).not.toContain('report (DOCUMENT)')
  })
})

describe('a condition', () => {
  const statements = (text: string): string[] =>
    extractProposals(text).flatMap(({ source, statement }) => (source === null ? [] : [statement]))
  it.each([
    ['Mayor Ida Moen said if the price falls, the port will close.', ['If the price falls, the port will close.']],
    ['Mayor Ida Moen said if the price fell the port would close.', ['If the price fell the port would close.']],
    [
      'Mayor Ida Moen warned if the goal is peace, then fleets should leave.',
      ['If the goal is peace, then fleets should leave.'],
    ],
  ])('is part of what is said: %s', (text, expected) => {
    expect(statements(text)).toEqual(expected)
  })
  it('that is only asked for claims nothing', () => {
    const [only] = extractProposals('Mayor Ida Moen did not say if the port would close.')
    expect(only?.stance).not.toBe('ASSERTS')
  })
})

describe('what is quoted and claimed', () => {
  const claims = (text: string): string[] =>
    extractProposals(text).flatMap(({ source, claim }) => (source === null ? [] : [claim.text]))
  it('a quotation ends where another verb has one of its own', () => {
    expect(
      claims('Mayor Ivo Brand wrote "I am deeply saddened by the loss" and offered "condolences to all".')[0],
    ).toBe('"I am deeply saddened by the loss"')
  })
  it('"claimed to have" claims what somebody has', () => {
    expect(claims('Mayor Ivo Brand later claimed to have no memory of it.')).toEqual(['to have no memory of it'])
  })
})

describe('a verb that looks like a noun', () => {
  it.each([
    ['Police alleged the driver had fled.', ['Police (ORGANIZATION)']],
    ['Campaigners claim nets are cut every night.', ['Campaigners (GROUP)']],
    ['Residents claim water prices are too high.', ['Residents (GROUP)']],
  ])('tells who says what: %s', (text, expected) => {
    expect(who(text)).toEqual(expected)
  })
  it('stays a noun elsewhere', () => {
    expect(who('The insurance claim was paid. The alleged thief had fled.')).toEqual([])
  })
})
