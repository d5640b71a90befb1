import type { ReactNode } from 'react'
import { directionOf } from '@sourceline/rich-text'
import { BodyView } from '@sourceline/react'
import { parseBody } from '@sourceline/rich-text'
import type { MentionPlace, Verdict } from '../../generated/graphql.ts'
import { CorrectionNote } from '../../shared/correction/correction-note.tsx'
import { ArticleEnd } from './article-end.tsx'
import { ArticleHeader } from './article-header.tsx'
import type { ArticleOfPage } from './article-of-page.ts'
import styles from './article-view.module.css'
import { bodyImages } from './body-images.ts'
import { bodyEmbeds } from './body-embeds.ts'
import { ClaimCard } from './claim-card.tsx'
import { ClaimPassage } from './claim-passage.tsx'
import { ClaimReader } from './claim-reader.tsx'
import { EmbedCard } from './embed-card.tsx'
import { FoundFalseNote } from './found-false-note.tsx'
import { foundFalse } from './found-false.ts'
import { LeadImage } from './lead-image.tsx'
import { MarkedText } from './marked-text.tsx'
import type { TextMention } from './pieces.ts'

/** An article with its claims: corrections first, then the text, then where it comes from. */
export function ArticleView({ article, asOf }: { article: ArticleOfPage; asOf: string | null }): ReactNode {
  const verdicts = new Map(
    article.claims.map(({ claim }): [string, Verdict | null] => [claim.id, claim.verdict ?? null]),
  )
  const verdictOf = (claimId: string): Verdict | null => verdicts.get(claimId) ?? null
  const cards = Object.fromEntries(
    article.claims.map(({ claim }) => [claim.id, <ClaimCard key={claim.id} claim={claim} />]),
  )
  const wrong = foundFalse(article.claims, article.corrections)
  const body = parseBody(article.body.json)
  const written = { lang: article.locale, dir: directionOf(article.locale) }
  const marked = (place: MentionPlace, text: string): ReactNode => (
    <MarkedText text={text} mentions={mentionsIn(article, place)} verdictOf={verdictOf} />
  )
  return (
    <ClaimReader cards={cards}>
      <article className={styles.article}>
        <ArticleHeader
          article={article}
          written={written}
          headline={marked('HEADLINE', article.headline)}
          dek={marked('DEK', article.dek ?? '')}
          asOf={asOf}
        />
        {article.leadImage && <LeadImage image={article.leadImage} />}
        {(article.corrections.length > 0 || wrong.length > 0) && (
          <div className={styles.corrections}>
            <FoundFalseNote claims={wrong} />
            {article.corrections.map((correction) => (
              <CorrectionNote key={correction.id} correction={correction} />
            ))}
          </div>
        )}
        {article.claims.length > 0 && (
          <p className={styles.hint}>Highlighted words make a claim. Touch or focus them to see who says so.</p>
        )}
        <div className={styles.body} {...written}>
          {body.ok ? (
            <BodyView
              body={body.body}
              images={bodyImages(article.body.images)}
              embeds={bodyEmbeds(article.body.embeds)}
              renderEmbed={(embed) => <EmbedCard {...embed} />}
              imageSizes="(min-width: 48rem) 42rem, 100vw"
              renderClaim={({ claimId, claims, hasLink, children }) => (
                <ClaimPassage claimId={claimId} claims={claims} hasLink={hasLink} verdictOf={verdictOf}>
                  {children}
                </ClaimPassage>
              )}
            />
          ) : (
            <p>The text of this article cannot be shown at the moment.</p>
          )}
        </div>
        <ArticleEnd article={article} />
      </article>
    </ClaimReader>
  )
}

function mentionsIn(article: ArticleOfPage, wanted: MentionPlace): TextMention[] {
  return article.claims
    .filter(({ mention }) => mention.place === wanted)
    .flatMap(({ mention, claim }) =>
      mention.selectors.map(({ start, end }) => ({ claimId: claim.id, role: mention.role, start, end })),
    )
}
