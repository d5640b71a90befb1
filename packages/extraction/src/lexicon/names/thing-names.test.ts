import { prove } from '../../testing/proof.ts'
import * as lists from './thing-names.ts'

prove(lists, {
  partsOfLand: [
    'The quay of the town of New Sarnholt burned. Mayor Ivo Hagen came. He said the dam held.',
    'nobody | 0.40 | The quay of the town of New Sarnholt burned → The quay of the town of New Sarnholt burned.',
    'nobody | 0.40 | Mayor Ivo Hagen came → Mayor Ivo Hagen came.',
    'Ivo Hagen, Mayor | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  regions: [
    'Mayor Ivo Hagen won in Tal. Vermont cheered. He said the dam held.',
    'nobody | 0.60 | Mayor Ivo Hagen won in Tal → Mayor Ivo Hagen won in Tal.',
    'Ivo Hagen, Mayor | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  thingNames: [
    'Mayor Ivo Hagen spoke before Golden Salmon Cup began. He said the dam held.',
    'nobody | 0.52 | Mayor Ivo Hagen spoke before Golden Salmon Cup began → Mayor Ivo Hagen spoke before Golden Salmon Cup began.',
    'Ivo Hagen, Mayor | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
})
