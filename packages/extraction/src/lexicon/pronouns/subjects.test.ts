import { prove } from '../../testing/proof.ts'
import * as lists from './subjects.ts'

prove(lists, {
  bareSources: [
    'He said on condition of anonymity that the dam held.',
    'He | ASSERTS “said” | the dam held → The dam held. | ? He | ? the dam',
  ],
  impersonal: ['It rejected the charge.'],
  noJudges: ['It called the dam a disgrace.'],
  reservesNothing: [
    'It stopped short of saying the dam held.',
    'nobody | 0.42 | It stopped short of saying the dam held → It stopped short of saying the dam held. | ? It',
  ],
  silentNobody: [
    'It did not say whether the dam held.',
    'It | DOES_NOT_CONFIRM (weak) “did not say” | whether the dam held → The dam held. | ? It | ? the dam',
  ],
  subjectPronouns: [
    'Ana Sol told the guards, I will not go.',
    'Ana Sol | ASSERTS “told” | I will not go → I will not go. | ? I | [PREDICTION]',
  ],
  surePronouns: [
    "“I'm leaving the dam now,” said Ana Sol.",
    "Ana Sol | ASSERTS “said” | “I'm leaving the dam now,” → Ana Sol is leaving the dam now.",
  ],
  unnamedSubjects: [
    'They said their boats sank.',
    'They | ASSERTS (weak) “said” | their boats sank → Their boats sank. | ? They | ? their',
  ],
})
