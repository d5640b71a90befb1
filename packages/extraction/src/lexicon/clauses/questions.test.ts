import { prove } from '../../testing/proof.ts'
import * as lists from './questions.ts'

prove(lists, {
  bareQuestions: [
    'Ana Sol had no idea what had happened.',
    'Ana Sol | DOES_NOT_CONFIRM “had no idea” | what had happened → What had happened. | ? what had happened',
  ],
  doubtedQuestions: [
    'Ana Sol is not sure whether the dam held.',
    'Ana Sol | DOES_NOT_CONFIRM (hedged) “is not sure” | whether the dam held → Whether the dam held. | ? the dam',
  ],
  openQuestions: [
    'People argued whether it was safe to open the dam.',
    'People | ASSERTS (weak) “argued” | whether it was safe to open the dam → It was safe to open the dam.',
  ],
  phraseEnders: [
    'Ana Sol did not know at the time what was going to happen.',
    'Ana Sol | DOES_NOT_CONFIRM “did not know” | what was going to happen → What was going to happen. | ? ' +
      'what was going to happen | [PREDICTION]',
  ],
  questionWords: [
    'Ana Sol asked whether the dam held.',
    'Ana Sol | ASSERTS (weak) “asked” | whether the dam held → The dam held. | ? the dam',
  ],
  toldQuestions: [
    'They told me that the dam was safe, and promised me that it would hold.',
    'They | ASSERTS (weak) “told” | the dam was safe → The dam was safe. | ? They | ? the dam',
    'They | ASSERTS (weak) “promised” | it would hold → It will hold. | ? They · They | ? it | [POSITION]',
  ],
})
