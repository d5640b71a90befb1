import { prove } from '../../testing/proof.ts'
import * as lists from './nobody.ts'

prove(lists, {
  anybody: ['Anyone who did not comment left.'],
  times: ['Winter said the dam was closed.'],
})
