import { prove } from '../../testing/proof.ts'
import * as lists from './occasions.ts'

prove(lists, {
  producing: [
    'According to a survey conducted by the Tal Institute, Lund is safe.',
    'Tal Institute | ASSERTS “According to” | Lund is safe → Lund is safe.',
  ],
  descriptiveParticiples: [
    'A student named Wong said the dam held.',
    'Wong, student | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  issuedWords: [
    'The ministry released a statement saying the dam held.',
    'ministry | ASSERTS “saying” | the dam held → The dam held. | ? the dam',
  ],
  issuing: [
    'The ministry released a statement saying the dam held.',
    'ministry | ASSERTS “saying” | the dam held → The dam held. | ? the dam',
  ],
  leadInParticiples: [
    'Speaking in Tal, the dam held, Ana Sol said.',
    'nobody | 0.60 | Speaking in Tal, the dam held, Ana Sol said → Speaking in Tal, the dam held, Ana Sol said.',
  ],
  publishing: [
    'The ministry issued the following statement: “The dam held.”',
    'ministry | ASSERTS “issued the following statement” | “The dam held.” → The dam held. | ? The dam',
  ],
  statements: [
    'The ministry issued the following statement: “The dam held.”',
    'ministry | ASSERTS “issued the following statement” | “The dam held.” → The dam held. | ? The dam',
  ],
  leadInVerbs: [
    'Ana Sol explained the ban on players saying, “They broke a rule.”',
    'Ana Sol | ASSERTS “saying” | “They broke a rule.” → They broke a rule. | ? They',
  ],
})
