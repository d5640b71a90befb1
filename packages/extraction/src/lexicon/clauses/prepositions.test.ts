import { prove } from '../../testing/proof.ts'
import * as lists from './prepositions.ts'

prove(lists, {
  attaching: [
    'The head of the council said the dam held.',
    'head of the council, head of the council | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  behindParticiples: [
    'The plan signed in Tal says the dam is safe.',
    'plan signed in Tal | ASSERTS “says” | the dam is safe → The dam is safe. | ? the dam',
  ],
  gerundOpeners: [
    'The money is put into finding out if the dam is safe.',
    'nobody | 0.11 | if the dam is safe → The dam is safe. | ? the dam',
  ],
  insertedPhrases: [
    'The army, for its part, claims that the dam held.',
    'army | ASSERTS “claims” | the dam held → The dam held. | ? the dam',
  ],
  insertionOpeners: [
    'Ana Sol, who lives in Tal, said the dam held.',
    'Ana Sol | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  namePrepositions: [
    'The head of Halden said the dam held.',
    'head of Halden, head of Halden, Halden | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  participleTails: [
    'A poll taken before the vote found that most people want the dam.',
    'poll taken before the vote | ASSERTS “found” | most people want the dam → Most people want the dam. | [POSITION]',
  ],
  placePrepositions: [
    'The clinic in Norhaven burned. Mayor Ivo Hagen came. He said the dam held.',
    'nobody | 0.40 | Mayor Ivo Hagen came → Mayor Ivo Hagen came.',
    'Ivo Hagen, Mayor | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  singlesOut: [
    'Ana Sol said the vote on the dam was close.',
    'Ana Sol | ASSERTS “said” | the vote on the dam was close → The vote on the dam was close.',
  ],
  storyPrepositions: [
    'The council held a vote on the bridge toll. Ana Sol said the vote was close.',
    'nobody | 0.42 | The council held a vote on the bridge toll → The council held a vote on the bridge toll. | ? The council',
    'Ana Sol | ASSERTS “said” | the vote was close → The vote on the bridge toll was close.',
  ],
  voicedAbout: [
    'Ana Sol voiced concern about the dam.',
    'Ana Sol | ASSERTS “voiced” | concern about the dam → Ana Sol voiced concern about the dam. | [POSITION]',
  ],
  behindFrom: [
    'People from across Halden said the dam held.',
    'People from across Halden | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
})
