import { contrastsIn } from '../../matching/testing/contrasts-in.ts'
import { prove } from '../../testing/proof.ts'
import * as lists from './periods.ts'

prove(
  lists,
  {
    SPANS: ['Tolls in Tal rose last year. / Tolls in Tal rose this year.', 'date-differs: last year / this year'],
    WHICH: ['Tolls in Tal rose last year. / Tolls in Tal rose this year.', 'date-differs: last year / this year'],
  },
  contrastsIn,
)
