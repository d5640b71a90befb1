import { describe, expect, it } from 'vitest'
import { readIn } from '../testing/told.ts'

/** What is attributed in a text, as the first two columns of what is read in it and the statement. */
const lines = (text: string): string[] =>
  readIn(text)
    .filter((line) => !line.startsWith('nobody') && !line.includes('(weak)'))
    .map((line) => line.replace(/ \| \? .*$/u, '').replace(/\| [^|]* → /u, '| '))

describe('who stands behind a claim in running news', () => {
  it.each([
    [
      'a fronted day is no part of the name behind it',
      'On Monday morning, Director Anton Fauk of the Norland Institute of Diseases (NID), announced a ' +
        'trial was stopped.',
      ['Anton Fauk, Director, Norland Institute of Diseases | ASSERTS “announced” | A trial was stopped.'],
    ],
    [
      'a time behind a verb says nothing',
      'The trial, from the phrase "together save lives," began last November and took data from 499 patients.',
      [],
    ],
    [
      'a relative clause and a parenthesis are no part of a body',
      'Jean Muyem, head of the Fish Institute that ran the trial, said it was safe. Mike Renn of the World ' +
        'Fish Office (WFO) told the press the nets were new.',
      [
        'Jean Muyem, head of the Fish Institute that ran the trial, Fish Institute | ASSERTS “said” | It was safe.',
        'Mike Renn, World Fish Office | ASSERTS “told” | The nets were new.',
      ],
    ],
    [
      'half of a title is no body',
      'The council met the request of Prime Minister Boris Janson. Janson said the road was closed.',
      ['Boris Janson, Prime Minister | ASSERTS “said” | The road was closed.'],
    ],
    [
      'two prepositions tie a place to a group',
      "Critics from across Norland's political spectrum have claimed the move was unlawful.",
      ["Critics from across Norland's political spectrum | ASSERTS “have claimed” | The move was unlawful."],
    ],
    [
      'what somebody tried to warn of is not the sentence before',
      'Police held eight people, including doctor Li Wen, who tried to warn people about the outbreak.',
      [],
    ],
    [
      'a remark behind a quotation and its tag is the writer’s',
      '"I wanted to go for accuracy," Steffi Chapman told the Herald, a choice leaving her helpless.',
      ['Steffi Chapman | ASSERTS “told” | Steffi Chapman wanted to go for accuracy. | [POSITION]'],
    ],
    [
      'a tag behind a semicolon takes what stands behind it',
      'Norland officials said the man was ill; the cause, they reported, was a fever.',
      [
        'Norland officials | ASSERTS “said” | The man was ill.',
        'Norland officials | ASSERTS “reported” | The cause was a fever.',
      ],
    ],
    [
      'a statement that is spoken of first is whose the sentence is about',
      'In a statement released after the attack, the Norland Ministry of Defence justified the strike, ' +
        'which President Dorn approved, as "defensive": "The army has taken action against the plan. General ' +
        'Solem led the plan."',
      [
        'Norland Ministry of Defence | ASSERTS “justified” | The army has taken action against the plan.',
        'Norland Ministry of Defence | ASSERTS | General Solem led the plan.',
      ],
    ],
    [
      'a body is meant by the noun of its name, with all that belongs to the name',
      'The Royal Academy of Sciences gave its prize to Ana Sol. Since then, according to the academy, ' +
        'forty planets have been found.',
      ['Royal Academy of Sciences | ASSERTS “according to” | Since then, forty planets have been found.'],
    ],
    [
      'who had done something before does not go on to speak',
      "Ivo's mother, Anwen Sol, wept upon hearing her son had been convicted and said the trial was unfair.",
      ["Anwen Sol, Ivo's mother, Ivo | ASSERTS “said” | The trial was unfair."],
    ],
    [
      'a concession ends at its comma',
      'Even though Ana Hagen confessed to acting alone, several accomplices, including the cleric Mufti ' +
        'Kavi, were tried.',
      ['Ana Hagen | CONFIRMS “confessed to” | Ana Hagen acted alone.'],
    ],
    [
      'what is found so is not told',
      'Prime Minister Ben Netan found the strike justified and called the order swift.',
      [],
    ],
    [
      'a clause between commas ends in front of the verb that its subject waits for',
      'Ana Fisher, who told reporters the harbour was safe, left on Sunday.',
      ['Ana Fisher | ASSERTS “told” | The harbour was safe.'],
    ],
    [
      'a publication is known by its name',
      'Business Insider reported that the strikes were carried out by friends of the militia.',
      ['Business Insider | ASSERTS “reported” | The strikes were carried out by friends of the militia.'],
    ],
    [
      'figures and releases are no people',
      'Recent opinion polling by Democratic bodies indicated Ana Hickam is popular. According to a March ' +
        '14, 2019 NATO press release, Norland spent 1.15% on defence.',
      [
        'Recent opinion polling by Democratic bodies | ASSERTS (hedged) “indicated” | Ana Hickam is popular.',
        'NATO press release | ASSERTS “According to” | Norland spent 1.15% on defence.',
      ],
    ],
    [
      'where it was written is no part of the name',
      'Kanye Brand spoke. The next day on Twitter Brand accused his rival of lying.',
      ['Kanye Brand | ASSERTS “accused” | His rival lied.'],
    ],
    [
      'a role in front of a name in an apposition goes with the role before it',
      "Shapiro's widow, former tennis player Pam Shriver, said her brother had told her Brand had not met Shapiro.",
      [
        "Pam Shriver, Shapiro's widow, former tennis player, Shapiro | ASSERTS “said” | Pam Shriver’s brother had " +
          'told her Brand had not met Shapiro.',
        'Pam Shriver’s brother, her brother | ASSERTS “had told” | Brand had not met Shapiro.',
      ],
    ],
    [
      'a participle behind a comma belongs to who the sentence is about',
      'Industry sources called this dubious, as the market is full and margins are thin, while noting this ' +
        'kind of equipment is needed.',
      ['Industry sources, known to the publisher | ASSERTS “noting” | This kind of equipment is needed.'],
    ],
    [
      'who explains something in words is not those of whom it is explained',
      'Mehrdad Pahl, the president of the federation, explained the decision to ban the players saying, ' +
        '"These two will be denied entry to all tournaments."',
      [
        'Mehrdad Pahl, president of the federation | ASSERTS “saying” | These two will be denied entry to ' +
          'all tournaments. | [PREDICTION]',
      ],
    ],
    [
      'a trade in front of a given name is somebody’s',
      'Study co-author and geochemist Ana John said Tal is safe. Long time rival shock jock Howard Stern ' +
        'said Tal is old.',
      [
        'Ana John, Study co-author and geochemist | ASSERTS “said” | Tal is safe.',
        'Howard Stern, Long time rival shock jock | ASSERTS “said” | Tal is old.',
      ],
    ],
    [
      'a hypothesis, a warning and a family are one or more of their own kind',
      'According to the hypothesis of the report, Tal grew. "Tal will be flooded," read the warning. His ' +
        'family said Tal is sad.',
      [
        'hypothesis of the report | ASSERTS “According to” | Tal grew.',
        'warning | ASSERTS “read” | Tal will be flooded. | [PREDICTION]',
        'His family | ASSERTS “said” | Tal is sad.',
      ],
    ],
    [
      'a relative clause that is over is part of its sentence',
      'The Tal Party, which owned the House, lost 20 seats, according to early reports, and is out.',
      ['early reports | ASSERTS “according to” | The Tal Party, which owned the House, lost 20 seats.'],
    ],
    [
      'who holds an office is named behind the comma, not the body that it is of',
      "The director of Norland's Amnesty International, Mariela Bell, said Tal is safe.",
      [
        "Mariela Bell, director of Norland's Amnesty International, Norland's Amnesty International | " +
          'ASSERTS “said” | Tal is safe.',
      ],
    ],
    [
      'cases that are counted as confirmed confirm nothing',
      'The Tal Health Office reported 1,051 confirmed cases in Norland.',
      ['Tal Health Office | ASSERTS “reported” | 1,051 confirmed cases in Norland.'],
    ],
    [
      'an agency at the start of a sentence keeps its name',
      'Associated Press reported Tal is closed.',
      ['Associated Press | ASSERTS “reported” | Tal is closed.'],
    ],
    [
      'a body in capitals is no pronoun',
      '"It spreads," said Tedros Adan, the director of the WHO.',
      ['Tedros Adan, director of the WHO, WHO | ASSERTS “said” | It spreads.'],
    ],
    [
      'what is told behind a paper, a text or a surname is no apposition',
      'According to CNN, many officials asked Brand to stay, including members of the House. According to ' +
        'official statements, Brand, now in Tal, is ill. According to Ahola, Minetest is free.',
      [
        'many officials, via CNN | ASSERTS “asked” | Many officials asked Brand to stay, including members of the House. | [POSITION]',
        'official statements | ASSERTS “According to” | Brand, now in Tal, is ill.',
        'Ahola | ASSERTS “According to” | Minetest is free.',
      ],
    ],
    [
      'what somebody was formerly is an apposition',
      'According to Tom Frieden, formerly the director of the Fever Centre, Tal is safe.',
      ['Tom Frieden, former director of the Fever Centre, Fever Centre | ASSERTS “According to” | Tal is safe.'],
    ],
    [
      'decisions are texts, and governments are bodies, whosever they are',
      'A 2015 court decision said Tal is free. The government of American Samoa said Tal is small.',
      [
        '2015 court decision | ASSERTS “said” | Tal is free.',
        'government of American Samoa | ASSERTS “said” | Tal is small.',
      ],
    ],
    [
      'a country is nobody who writes',
      'He is a doctor here in the US who writes books and explains how he felt.',
      ['He | ASSERTS “explains” | How he felt.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected)
  })

  it.each([
    ['Norland closed the road on Oct. 31, the mayor said.', 'on 31 October 2025'],
    ['Police held Li Wen, who tried to warn people about the outbreak in December.', 'in December 2025'],
    ["Members shouted during Monday's final session in Tal.", "during 9 March 2026's final session"],
    ['"Cole wants to leave [...] I am committed to staying," said Ana Janson.', 'Janson is committed to staying'],
  ])('dates and speakers are written out: %s', (text, words) => {
    expect(readIn(text).join('\n')).toContain(words)
  })

  it.each([
    [
      '"On behalf of the court," wrote Justice Ana Roberts, "I report that Tal is closed."',
      'On behalf of the court, Ana',
    ],
    ['"The book is My Great Games," Ana Sol said.', 'The book is My Great Games.'],
    ['Ana Sol said Tal lost in the Roe v. Wade case in Norland.', 'Tal lost in the Roe v. Wade case in Norland.'],
    ['Ana Sol said Tal had extended the order until May 1.', '? May 1 · 1 May 2025 · 1 May 2026'],
    ['Rubenwardy (one of the makers) said Tal is free.', 'Rubenwardy | ASSERTS'],
    ['The weather office said the warning was lifted as of yesterday morning.', 'as of the morning of 13 March 2026'],
    // Who is named only behind the pronoun may be somebody else.
    ['Its winds reached 185 mph, according to the Tal Weather Office.', '→ Its winds reached 185 mph. | ? Its'],
    ['The US Geological Survey said Tal is safe.', 'US Geological Survey | ASSERTS'],
  ])('%s', (text, words) => {
    expect(readIn(text).join('\n')).toContain(words)
  })

  it('a day stays open where an infinitive may lie behind or ahead of it', () => {
    expect(readIn('The Tal council agreed to open the bridge in May.').join('\n')).toContain('? in May')
  })
})
