import { contrastsIn } from '../../matching/testing/contrasts-in.ts'
import { prove } from '../../testing/proof.ts'
import * as lists from './modality.ts'

prove(
  lists,
  {
    AHEAD: ['The dam has opened in Tal. / The dam will open in Tal.', 'modality-differs: has / will'],
    AHEAD_BEFORE_TO: [
      'The council is set to close the port in Tal. / The council has closed the port in Tal.',
      'modality-differs: set / has',
    ],
    DONE: ['The dam has opened in Tal. / The dam will open in Tal.', 'modality-differs: has / will'],
    INTENDED: [
      'The council wants the port to close. / The council closed the port.',
      'modality-differs: wants / closed',
    ],
    INTENDED_OF: [
      'The council wants the port to close. / The council closed the port.',
      'modality-differs: wants / closed',
    ],
    OUGHT: ['The port should close in Tal. / The port has closed in Tal.', 'modality-differs: should / has'],
    POSSIBLE: ['The port may close in Tal. / The port has closed in Tal.', 'modality-differs: may / has'],
  },
  contrastsIn,
)
