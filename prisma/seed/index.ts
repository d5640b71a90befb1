import { bridgeClosure } from './articles/bridge-closure.ts'
import { bridgeCrack } from './articles/bridge-crack.ts'
import { ferryFactCheck } from './articles/ferry-fact-check.ts'
import { fishMarket } from './articles/fish-market.ts'
import { harbourClock } from './articles/harbour-clock.ts'
import { nightClinic } from './articles/night-clinic.ts'
import { oysters } from './articles/oysters.ts'
import { plantSale } from './articles/plant-sale.ts'
import { population } from './articles/population.ts'
import { russiaIranMediation } from './articles/russia-iran-mediation.ts'
import { storm } from './articles/storm.ts'
import { turbineVote } from './articles/turbine-vote.ts'
import { unreadReports } from './articles/unread-reports.ts'
import { authors } from './authors.ts'
import { collections } from './collections.ts'
import type { SampleNewsroom, SampleStory } from './sample-newsroom.ts'
import { sections } from './sections.ts'
import { documents } from './sources/documents.ts'
import { organisations } from './sources/organisations.ts'
import { people } from './sources/people.ts'
import { publications } from './sources/publications.ts'
import { realWorld } from './sources/real-world.ts'
import { standIns } from './sources/stand-ins.ts'
import { topics } from './topics.ts'

/** Oldest first: a story comes after those whose claims it repeats. */
const stories: readonly SampleStory[] = [
  population,
  storm,
  oysters,
  harbourClock,
  ferryFactCheck,
  nightClinic,
  bridgeCrack,
  plantSale,
  bridgeClosure,
  unreadReports,
  fishMarket,
  russiaIranMediation,
  turbineVote,
]

/** The newsroom that an empty database starts with: one real event, and an invented city around it. */
export const newsroom: SampleNewsroom = {
  sources: [...realWorld, ...organisations, ...publications, ...people, ...documents, ...standIns],
  claims: stories.flatMap(({ claims }) => claims),
  topics,
  authors,
  sections,
  collections,
  articles: stories.map(({ article }) => article),
}

export { markupText, parseMarkup, sampleBody } from './markup.ts'
export type { SampleArticle, SampleClaim } from './sample-newsroom.ts'
