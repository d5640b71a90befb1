import type { AttributionBasis, AttributionForm, SourceTerms, Stance } from '@sourceline/domain'
import { Anonymity, nonAnswers, unnamed } from '@sourceline/domain'
import type { AttributionPartsFragment, CreateAttributionInput } from '@/generated/graphql.ts'
import { instantOf, localValue } from '../ui/local-time.ts'
import { choices } from '../ui/wording.ts'
import type { SourceChoice } from './source-picker.tsx'
import { t } from '../words/words.ts'

/** An attribution as the form holds it; empty text stands for nothing. */
export interface AttributionValues {
  source: SourceChoice | null
  stance: Stance
  hedged: boolean
  form: AttributionForm | null
  basis: AttributionBasis
  anonymity: Anonymity
  anonymityReason: string
  terms: SourceTerms
  quote: string
  cue: string
  /** Local date and time as an input of that type holds it: `2026-02-01T09:30`. */
  saidAt: string
  onBehalfOf: SourceChoice | null
  reportedVia: SourceChoice | null
}

const trimmed = (text: string): string | null => text.trim() || null

const blank: AttributionValues = {
  source: null,
  stance: 'ASSERTS',
  hedged: false,
  form: 'PARAPHRASE',
  basis: 'UNSTATED',
  anonymity: 'NAMED',
  anonymityReason: '',
  terms: 'ON_RECORD',
  quote: '',
  cue: '',
  saidAt: '',
  onBehalfOf: null,
  reportedVia: null,
}

/** The form's values for an attribution, or for a new one. */
export function valuesOf(attribution: AttributionPartsFragment | undefined): AttributionValues {
  if (!attribution) return blank
  return {
    source: attribution.source,
    stance: attribution.stance,
    hedged: attribution.hedged,
    form: attribution.form ?? null,
    basis: attribution.basis,
    anonymity: attribution.anonymity,
    anonymityReason: attribution.anonymityReason ?? '',
    terms: attribution.terms,
    quote: attribution.quote ?? '',
    cue: attribution.cue ?? '',
    saidAt: attribution.saidAt ? localValue(attribution.saidAt) : '',
    onBehalfOf: attribution.onBehalfOf ?? null,
    reportedVia: attribution.reportedVia ?? null,
  }
}

/**
 * The values with another source. A stand-in names nobody, so it is not left on "named"; the least that can be meant
 * is that whoever quotes it knows who it is.
 */
export function withSource(values: AttributionValues, source: SourceChoice | null): AttributionValues {
  const anonymity = source?.standIn && values.anonymity === 'NAMED' ? 'UNNAMED_KNOWN_TO_PUBLISHER' : values.anonymity
  return { ...values, source, anonymity }
}

/** What readers may know of a source: of a stand-in never its name, nor of anybody on background. */
export function anonymityChoices(source: SourceChoice | null, terms: SourceTerms) {
  return choices(Anonymity).map((choice) => ({
    ...choice,
    disabled: choice.value === 'NAMED' && (source?.standIn === true || terms === 'BACKGROUND'),
  }))
}

/** The mutation input for the form's values: a non-answer has no form, quote or hedge. */
export function inputOf(values: AttributionValues): Omit<CreateAttributionInput, 'claimId' | 'sourceId'> {
  const silent = nonAnswers.has(values.stance)
  return {
    stance: values.stance,
    hedged: silent ? false : values.hedged,
    form: silent ? null : values.form,
    basis: values.basis,
    anonymity: values.anonymity,
    anonymityReason: unnamed.has(values.anonymity) ? trimmed(values.anonymityReason) : null,
    terms: values.terms,
    quote: silent ? null : trimmed(values.quote),
    cue: trimmed(values.cue),
    saidAt: instantOf(values.saidAt),
    onBehalfOfId: values.onBehalfOf?.id ?? null,
    reportedViaId: values.reportedVia?.id ?? null,
  }
}

/** What keeps the values from being saved, by field. */
export function problemsOf(values: AttributionValues): Partial<Record<keyof AttributionValues, string>> {
  const { source, anonymity, terms, form, quote, stance } = values
  const quoted = (form === 'DIRECT_QUOTE' || form === 'PARTIAL_QUOTE') && !nonAnswers.has(stance)
  return {
    ...(!source && { source: t('Choose who says so, or type a name to add one.') }),
    ...(source &&
      unnamed.has(anonymity) &&
      !source.standIn && {
        anonymity: t('“{name}” is a real name. Choose a source that stands in for somebody unnamed, or name it.', {
          name: source.name,
        }),
      }),
    ...(terms === 'BACKGROUND' &&
      anonymity === 'NAMED' && {
        terms: t('On background the name is never given. Choose a source that stands in for this one, or other terms.'),
      }),
    ...(source?.standIn &&
      anonymity === 'NAMED' && {
        anonymity: t('“{name}” names nobody. Say what readers may know.', { name: source.name }),
      }),
    ...(quoted && !quote.trim() && { quote: t('Enter the quoted words, or choose another form.') }),
  }
}
