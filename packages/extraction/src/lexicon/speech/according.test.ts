import { prove } from '../../testing/proof.ts'
import * as lists from './according.ts'

prove(lists, {
  measures: ['Seats were given out according to rank.'],
})
