'use client'

import { useMediaQuery } from '@mantine/hooks'
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react'
import { useCommentsOfText } from '@/features/comments/use-comments-of-text.ts'
import { showFocused } from '@/features/suggestions/suggestion-picks.ts'
import { useSuggesting } from '@/features/suggestions/use-suggesting.ts'
import { useSuggestionsOfText } from '@/features/suggestions/use-suggestions-of-text.ts'
import { NewClaimCard } from '@/features/margin/new-claim/new-claim-card.tsx'
import { useNewClaim } from '@/features/margin/new-claim/use-new-claim.ts'
import { useDecisions } from '@/shared/proposals/use-decisions.ts'
import { useClaimTray } from '@/features/margin/tray/use-claim-tray.ts'
import { useClaimsOfText } from '@/features/margin/use-claims-of-text.ts'
import { useAutosave } from '@/features/writing/saving/use-autosave.ts'
import { useLeaveGuard } from '@/features/writing/saving/use-leave-guard.tsx'
import type { Together } from '@/features/writing/together/together.ts'
import { useSaving } from '@/features/writing/saving/use-saving.ts'
import { useHasSelection } from '@/features/writing/text/use-has-selection.ts'
import { useHasText } from '@/features/writing/text/use-has-text.ts'
import { useHighlights } from '@/features/writing/text/use-highlights.ts'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import type { ClaimFocus } from '@/shared/editor-session/claim-focus.ts'
import type { EditorSession } from '@/shared/editor-session/editor-session.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { OpenForms } from '@/shared/editor-session/open-forms.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { undoNewest } from '@/shared/ui/notices.tsx'
import type { PanelTab } from './panel-tabs.tsx'
import { useArticleCommands } from './use-article-commands.ts'
import { useEditorDialogs } from './use-editor-dialogs.tsx'
import { useEditorShortcuts } from './use-editor-shortcuts.ts'

/** What the page of an article is opened with. */
export interface ArticlePageProps {
  article: EditorArticleFragment
  editors: ArticleEditors
  /** The text as several people write it at once; null where one does. */
  together: Together | null
  focus: ClaimFocus | null
  focusClaim: (focus: ClaimFocus | null) => void
  /** Called when words are clicked that have comments. */
  pickedThreads: RefObject<(threadIds: readonly string[], makesClaim: boolean) => void>
  /** Called when words are clicked that are suggested. */
  pickedSuggestion: RefObject<(key: string, makesClaim: boolean) => void>
  hrefOf: (article: EditorArticleFragment) => string
}

/** Everything that the parts of an article's page share: text, saving, claims, dialogs and keys. */
export function useArticlePage(props: ArticlePageProps) {
  const { article, editors, together, focus, focusClaim, pickedThreads } = props
  const articleId = article.id
  const may = useMay()
  const isWide = useMediaQuery('(min-width: 75.01em)', true, { getInitialValueInEffect: false })
  const [tab, setTab] = useState<PanelTab>('claims')
  const [isFinding, setIsFinding] = useState(false)
  const mayWrite = article.can.includes('article:save')
  const { decideOn, acceptAll, undo } = useDecisions()
  const claims = useClaimsOfText(article, editors, focus, focusClaim)
  const saving = useSaving({ article, editors, mayWrite, together })
  const newClaim = useNewClaim({ editors, focus, focusClaim, saving })
  const isSelected = useHasSelection(editors)
  const hasSelection = isSelected && mayWrite
  const talk = usePageComments({ articleId, editors, saving, mayWrite, pickedThreads, tab, setTab })
  const { comments, comment } = talk
  const suggesting = usePageSuggestions({ ...props, mayWrite, tab, setTab })
  const { suggestions, isSuggesting, toggleSuggesting } = suggesting
  const hasText = useHasText(editors)
  const { dialog, close, act } = useEditorDialogs(article, saving)
  const mayDecide = may('proposal:accept')
  const session = useSession({ articleId, editors, focusClaim, decideOn, acceptAll, saving, mayWrite, mayDecide })
  useHighlights(editors, claims.looks, focus?.claimId ?? null, newClaim.held)
  useKeptText(saving, mayWrite)
  usePageKeys(
    {
      save: () => act('save'),
      publish: () => may('article:publish') && act('publish'),
      makeClaim: () => mayWrite && newClaim.begin(),
      comment,
      suggest: toggleSuggesting,
      undoDecision: () => void (undoNewest() || undo()),
      help: () => act('help'),
      find: () => setIsFinding(true),
    },
    tab === 'comments' ? comments : tab === 'suggestions' ? suggestions : claims,
    dialog === null,
  )
  const makeClaim = (): void => {
    if (newClaim.begin()) setTab('claims')
  }
  const mayPublish = may('article:publish')
  useArticleCommands({
    act,
    find: () => setIsFinding(true),
    setTab,
    mayWrite,
    mayPublish,
    isSuggesting,
    toggleSuggesting,
  })
  const tray = useClaimTray(article, editors, saving, newClaim)
  const form = useNewClaimForm(newClaim, claims.entries, isWide)
  return {
    session,
    isWide,
    tab,
    setTab,
    isFinding,
    stopFinding: () => setIsFinding(false),
    mayWrite,
    claims,
    saving,
    tray,
    hasSelection,
    ...talk,
    ...suggesting,
    canComment: isSelected && comments.mayComment,
    hasText,
    dialog,
    close,
    act,
    makeClaim,
    form,
    newest: newClaim.newest,
    cancelForm: newClaim.cancel,
  }
}

/** Saves what is written, and lets nobody leave without it. */
function useKeptText(saving: Saving, mayWrite: boolean): void {
  useAutosave(saving, mayWrite)
  useLeaveGuard({
    isDirty: saving.isDirty,
    isFailing: saving.failure !== null || saving.conflict !== null,
    isOnDevice: saving.device.failure === null,
    save: async () => (await saving.save()) !== null,
  })
}

/** The keys of the page: those that step go from one to the next of what stands beside the text. */
function usePageKeys(
  actions: Omit<Parameters<typeof useEditorShortcuts>[0], 'next' | 'previous'>,
  beside: { step: (by: 1 | -1) => void },
  enabled: boolean,
): void {
  useEditorShortcuts({ ...actions, next: () => beside.step(1), previous: () => beside.step(-1) }, enabled)
}

interface CommentsOptions extends Pick<ArticlePageProps, 'editors' | 'pickedThreads'> {
  articleId: string
  saving: Saving
  mayWrite: boolean
  tab: PanelTab
  setTab: (tab: PanelTab) => void
}

/** The comments on the text: shown beside it when somebody writes one, or picks words that have some. */
function usePageComments({ pickedThreads, tab, setTab, ...options }: CommentsOptions) {
  const [commentDrafts] = useState(() => new Map<string, string>())
  const show = useCallback(() => setTab('comments'), [setTab])
  const comments = useCommentsOfText({ ...options, show })
  pickedThreads.current = (threadIds, makesClaim) => {
    if (tab !== 'comments' && makesClaim) return
    const next = threadIds[(threadIds.indexOf(comments.focus?.threadId ?? '') + 1) % threadIds.length]
    if (next === undefined) return
    show()
    comments.focusThread({ threadId: next, via: 'text' })
  }
  const comment = (): void => {
    if (!comments.mayComment || !comments.form.begin()) return
    comments.focusThread(null)
    show()
  }
  return { comments, commentDrafts, comment }
}

interface SuggestionsOptions extends Pick<ArticlePageProps, 'article' | 'editors' | 'pickedSuggestion'> {
  mayWrite: boolean
  tab: PanelTab
  setTab: (tab: PanelTab) => void
}

/** What is suggested in the text: shown beside it when somebody begins to suggest, or picks words that are suggested. */
function usePageSuggestions({ article, editors, pickedSuggestion, mayWrite, tab, setTab }: SuggestionsOptions) {
  const { isSuggesting, toggle, by } = useSuggesting(editors.BODY, article.id, mayWrite)
  const suggestions = useSuggestionsOfText({ article, editors, by })
  const { focus, focusSuggestion } = suggestions
  const focused = tab === 'suggestions' ? (focus?.key ?? null) : null
  useEffect(() => showFocused(editors.BODY, focused), [editors, focused])
  pickedSuggestion.current = (key, makesClaim) => {
    if (tab !== 'suggestions' && makesClaim) return
    setTab('suggestions')
    focusSuggestion({ key, via: 'text' })
  }
  const toggleSuggesting = (): void => {
    if (!isSuggesting && mayWrite) setTab('suggestions')
    toggle()
  }
  const count = suggestions.keys.length
  const suggestionCount = count > 0 || isSuggesting || tab === 'suggestions' ? count : null
  return { suggestions, suggestionCount, isSuggesting, toggleSuggesting }
}

/** The page of an article, as its parts see it. */
export type ArticlePageState = ReturnType<typeof useArticlePage>

/** The session, the same object while nothing in it changes. */
function useSession({
  articleId,
  editors,
  focusClaim,
  decideOn,
  acceptAll,
  saving: { save, adopt, readDraft, changeDetails },
  mayWrite,
  mayDecide,
}: Omit<EditorSession, 'forms'>): EditorSession {
  const [forms] = useState(() => new OpenForms())
  return useMemo(
    () => ({
      articleId,
      editors,
      focusClaim,
      decideOn,
      acceptAll,
      saving: { save, adopt, readDraft, changeDetails },
      forms,
      mayWrite,
      mayDecide,
    }),
    [
      articleId,
      editors,
      focusClaim,
      decideOn,
      acceptAll,
      save,
      adopt,
      readDraft,
      changeDetails,
      forms,
      mayWrite,
      mayDecide,
    ],
  )
}

/** The card in which selected words become a claim; null while none is made. */
function useNewClaimForm(
  { held, finish, make, cancel }: ReturnType<typeof useNewClaim>,
  entries: ReturnType<typeof useClaimsOfText>['entries'],
  isWide: boolean,
) {
  return useMemo(() => {
    if (held === null) return null
    const except = entries
      .filter(({ uses }) => uses.some(({ text }) => text === held.text))
      .map(({ claimId }) => claimId)
    const { place, from, to } = held
    const key = `${place} ${from} ${to}`
    const card = (
      <NewClaimCard
        key={key}
        words={held}
        except={except}
        scrollsPage={isWide}
        onDone={finish}
        onMake={make}
        onCancel={cancel}
      />
    )
    return { words: held, card }
  }, [cancel, entries, finish, held, isWide, make])
}
