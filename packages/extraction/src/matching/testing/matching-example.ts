import { createClaimIndex } from '@sourceline/extraction/matching'

const index = createClaimIndex()
index.add({
  id: 'claim_01',
  text: 'The city of Harbourton spent 4.2 million crowns on a new ferry.',
  date: '2021-05-02',
})
index.add({ id: 'claim_02', text: 'Mayor Ann Tully did not sign the ferry contract.', names: ['Ann Tully'] })

export const retold = index.query(
  { text: 'Harbourton paid 4,200,000 crowns for its new ferry.', date: '3 May 2021' },
  { top: 1 },
)
export const reversed = index.query({ text: 'Mayor Ann Tully signed the ferry contract.' }, { top: 1 })
export const unheardOf = index.query({ text: 'Whales sing at night.' })

index.update({ id: 'claim_02', text: 'Mayor Ann Tully signed the ferry contract in June.' })
index.remove('claim_01')
