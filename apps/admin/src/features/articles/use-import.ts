import { useForm } from '@mantine/form'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ImportTextDocument, type ImportTextInput } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted, fieldMessages, rejectedAs } from '@/shared/mutation-result.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { showDone, showNotes } from '@/shared/ui/notices.tsx'
import { useChange } from '@/shared/use-change.ts'
import { fileContent, fileProblem, textContent, textProblem, type PastedText } from './import-content.ts'
import { importedWords } from './imported-words.ts'
import { t } from '@/shared/words/words.ts'

interface Values {
  readonly text: string
  readonly file: File | null
  readonly headline: string
  readonly locale: string
  readonly originalSourceUrl: string
  readonly asPublished: boolean
}

/** What is sent of the form: what was left empty is left out. */
async function inputOf(
  { text, file, asPublished, ...told }: Values,
  pasted: PastedText | null,
  again: boolean,
): Promise<ImportTextInput> {
  const content = file === null ? textContent(text, pasted) : await fileContent(file)
  const [headline, locale, originalSourceUrl] = [told.headline, told.locale, told.originalSourceUrl].map((words) =>
    words.trim(),
  )
  return {
    ...content,
    ...(headline && { headline }),
    ...(locale && { locale }),
    ...(originalSourceUrl && { originalSourceUrl }),
    again,
    asPublished,
  }
}

/** The form of an import, the import itself, and leaving: a text that was not imported is not dropped unasked. */
export function useImport(onClose: () => void) {
  const router = useRouter()
  const [pasted, setPasted] = useState<PastedText | null>(null)
  const initialValues: Values = {
    text: '',
    file: null,
    headline: '',
    locale: '',
    originalSourceUrl: '',
    asPublished: false,
  }
  const form = useForm<Values>({
    initialValues,
    validate: {
      text: (text, { file }) => (file === null ? textProblem(text) : null),
      file: (file) => file && fileProblem(file),
    },
  })
  const bring = useChange(
    async (input: ImportTextInput) => accepted((await execute(ImportTextDocument, { input })).importText),
    {
      onDone: ({ article, job, claimCount, recordedClaimCount, sourceCount, notices }) => {
        if (article) showDone(importedWords(claimCount, recordedClaimCount, sourceCount))
        showNotes(t('Check what was imported'), notices)
        router.push(article ? `/articles/${article.id}` : `/imports/${job?.id ?? ''}`)
      },
      onFailure: (error) => {
        form.setErrors(fieldMessages(error))
        return true
      },
    },
  )
  const leave = () => {
    form.reset()
    setPasted(null)
    bring.reset()
    onClose()
  }
  const close = async () => {
    const { text, file } = form.values
    const lossy = (text.trim().length > 0 || file !== null) && !bring.isSuccess
    if (
      lossy &&
      !(await confirm({
        title: t('Discard this text?'),
        message: t('It has not been imported.'),
        action: t('Discard'),
        destructive: true,
      }))
    )
      return
    leave()
  }
  const send = async (values: Values, again: boolean) => bring.mutate(await inputOf(values, pasted, again))
  const submit = (again: boolean) => form.onSubmit((values) => void send(values, again))
  const before = rejectedAs(bring.error, 'DuplicateError')?.existing[0]?.id ?? null
  return { form, bring, before, setPasted, leave, close: () => void close(), submit }
}
