import { prove } from '../../testing/proof.ts'
import * as lists from './possessives.ts'

prove(lists, {
  adjectivalBefore: [
    'His most admired work shows the dam held.',
    'His most admired work | ASSERTS “shows” | the dam held → The dam held. | ? His most admired work | ? the dam',
  ],
  joinedPronouns: [
    '“My brother and I build dams,” Ana Sol said.',
    'Ana Sol | ASSERTS “said” | “My brother and I build dams,” → Ana Sol’s brother and she build dams.',
  ],
  ownersAndPlaces: [
    'She asked me how long the dam will stand here.',
    'She | ASSERTS (weak) “asked” | how long the dam will stand here → How long the dam will stand here. | ? She | ? ' +
      'the dam | ? here | [PREDICTION]',
  ],
  possessives: [
    'The council welcomed their report that the dam held.',
    'nobody | 0.42 | The council welcomed their report that the dam held → The council welcomed their report ' +
      'that the dam held. | ? The council | ? their',
  ],
  roleLead: [
    'Ana Sol, their lawyer, said the dam held.',
    'Ana Sol, lawyer | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  roleOpeners: [
    'Singer Ana Sol fell ill. Her aunt left. She said the dam held.',
    'nobody | 0.60 | Singer Ana Sol fell ill → Singer Ana Sol fell ill.',
    'She | ASSERTS “said” | the dam held → The dam held. | ? She · the aunt · Ana Sol | ? the dam',
  ],
})
