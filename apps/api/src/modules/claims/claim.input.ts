import {
  Anonymity,
  AttributionBasis,
  AttributionForm,
  ClaimKind,
  EvidenceBearing,
  EvidenceKind,
  SourceTerms,
  Stance,
} from '@sourceline/domain'
import { z } from 'zod'
import { refusal } from '../../platform/refusals/define-refusals.ts'
import { refuses } from '../../platform/refusals/input-issue.ts'
import { idOf } from '../../platform/ids.ts'
import { day, line, moment, text, webAddress, wordOf } from '../../platform/inputs.ts'
import { referenceList } from '../../platform/records/reference-list.ts'
import { claimRecord } from './claim.record.ts'

/** The fields of a claim's wording, as inputs. */
export const claimFields = {
  statement: line(1000, 'the claim in one sentence').describe('The claim in one sentence that stands by itself.'),
  kind: wordOf(ClaimKind).describe('What sort of statement it is.'),
  adverse: z.boolean().describe('It could harm those whom it concerns.'),
  asOfDate: day.nullable().describe('The day for which it is said, where it can go stale.'),
  aboutIds: referenceList(claimRecord, 'about').describe('Whom it concerns: sources.'),
}

/** The fields of an attribution, as inputs. */
export const attributionFields = {
  sourceId: idOf('source').describe('The source. Whoever is not named needs a source with `standIn: true`.'),
  stance: wordOf(Stance).describe('Where the source stands.'),
  hedged: z.boolean().describe('Said with reserve.'),
  form: wordOf(AttributionForm)
    .nullable()
    .describe('How the words are given; null for DECLINES_TO_COMMENT, NO_RESPONSE and NOT_COMMENTED.'),
  basis: wordOf(AttributionBasis).describe('How the source knows.'),
  anonymity: wordOf(Anonymity).describe(
    'What readers may know of who it is. Anything but NAMED goes with a stand-in source.',
  ),
  terms: wordOf(SourceTerms).describe('What was agreed with the source. OFF_RECORD is never published.'),
  anonymityReason: text(1000).nullable().describe('Why it is not named, as told to readers.'),
  quote: text(5000).nullable().describe('The quoted words.'),
  cue: text(200).nullable().describe('The word that ties them to the source: "said".'),
  saidAt: moment.nullable().describe('When it was said, or when the source was asked.'),
  onBehalfOfId: idOf('source').nullable().describe('For whom the source spoke.'),
  reportedViaId: idOf('source').nullable().describe('The publication through which we know.'),
}

/** The fields of evidence, as inputs. */
export const evidenceFields = {
  kind: wordOf(EvidenceKind).describe('What it is.'),
  bearing: wordOf(EvidenceBearing).describe('Which way it points.'),
  title: line(500, 'a title').describe('What it is called.'),
  url: webAddress.nullable().describe('Where it can be found.'),
  excerpt: text(5000).nullable().describe('The words or figures that matter.'),
  locator: text(300).nullable().describe('Where in it: page, time, table.'),
  sha256: z
    .string()
    .refine((digits) => /^[0-9a-f]{64}$/.test(digits), refuses(refusal('digest-invalid')))
    .nullable()
    .describe('SHA-256 (hex) of the copy that was seen.'),
  capturedAt: moment.nullable().describe('When the copy was taken.'),
}
