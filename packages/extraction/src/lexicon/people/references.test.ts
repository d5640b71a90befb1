import { prove } from '../../testing/proof.ts'
import * as lists from './references.ts'

prove(lists, {
  common: ['Ana Sol said the sun was out.', 'Ana Sol | ASSERTS “said” | the sun was out → The sun was out.'],
  men: [
    'Ana Sol met her son. She said he was ill.',
    'nobody | 0.48 | Ana Sol met her son → Ana Sol met her son.',
    'Ana Sol | ASSERTS “said” | he was ill → He was ill. | ? he · the son',
  ],
  personNouns: [
    'Singer Carla Nunes fell ill in Lund. Her aunt left. She said Lund was dry.',
    'nobody | 0.60 | Singer Carla Nunes fell ill in Lund → Singer Carla Nunes fell ill in Lund.',
    'She | ASSERTS “said” | Lund was dry → Lund was dry. | ? She · the aunt · Carla Nunes',
  ],
  personEnding: [
    'A bargehand smith in Lund said the dam held.',
    'bargehand smith in Lund | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  storyNouns: [
    'The council held a vote on the toll. Ana Sol said the vote was close.',
    'nobody | 0.42 | The council held a vote on the toll → The council held a vote on the toll. | ? The council',
    'Ana Sol | ASSERTS “said” | the vote was close → The vote on the toll was close.',
  ],
  women: [
    'His mother said he was innocent.',
    'His mother, His mother | ASSERTS “said” | he was innocent → He was innocent. | ? His mother | ? he',
  ],
})
