/** Two claims in much the same words, invented, and what sets them apart. */
interface ContrastCase {
  readonly kind: string
  readonly recorded: string
  readonly query: string
  readonly isSame: boolean
}

const cases = (kind: string, isSame: boolean, pairs: readonly (readonly [string, string])[]): ContrastCase[] =>
  pairs.map(([recorded, query]) => ({ kind, isSame, recorded, query }))

/** Pairs of each kind of contrast, and retellings that have none. */
export const CONTRAST_CASES: readonly ContrastCase[] = [
  ...cases('says the opposite', false, [
    [
      'House prices in Leeds climbed by 3 percent last month.',
      'House prices in Leeds dropped by 3 percent last month.',
    ],
    ['The parliament approved the pension bill.', 'The parliament rejected the pension bill.'],
    ['The council allowed scooters in the old town.', 'The council banned scooters in the old town.'],
    ['The airline will open a base in Turku.', 'The airline will close a base in Turku.'],
    ['The central bank raised its rate to 5 percent.', 'The central bank cut its rate to 5 percent.'],
    ['The court convicted the former mayor of fraud.', 'The court acquitted the former mayor of fraud.'],
    ['Union members accepted the offer of the railway.', 'Union members turned down the offer of the railway.'],
    ['The company admitted that it knew about the leak.', 'The company denied that it knew about the leak.'],
    ['Rovers won the cup final against United.', 'Rovers lost the cup final against United.'],
    ['Exports to India grew in the first half.', 'Exports to India shrank in the first half.'],
    ['The ministry confirmed the outbreak at the farm.', 'The ministry ruled out an outbreak at the farm.'],
    ['The shop sells more books than newspapers.', 'The shop sells fewer books than newspapers.'],
    ['The fire started before the alarm rang.', 'The fire started after the alarm rang.'],
  ]),
  ...cases('says that it is not so', false, [
    ['The senator voted for the war.', 'The senator did not vote for the war.'],
    ['The vaccine protects children.', 'The claim that the vaccine protects children is false.'],
    ['The mayor resigned on Friday.', 'The mayor refused to resign on Friday.'],
  ]),
  ...cases('has the parts exchanged', false, [
    ['The striker accused the coach of lying.', 'The coach accused the striker of lying.'],
    ["Ericsson bought Nokia's network unit.", "Nokia bought Ericsson's network unit."],
    ['Turkey invited Greece to the talks.', 'Greece invited Turkey to the talks.'],
    ['Trains from Lyon to Turin were cancelled.', 'Trains from Turin to Lyon were cancelled.'],
    ['Anna Berg defeated Lisa Holm in the final.', 'Lisa Holm defeated Anna Berg in the final.'],
    ['Poland lent Hungary two million masks.', 'Hungary lent Poland two million masks.'],
  ]),
  ...cases('speaks of another', false, [
    ['The bank closed its branch in Gera.', 'The bank closed its branch in Jena.'],
    ['Peter Lund chairs the inquiry.', 'Martin Voss chairs the inquiry.'],
    ['Sweden backs the new climate fund.', 'Denmark backs the new climate fund.'],
    ['The army shelled the port of Oravi.', 'The navy shelled the port of Oravi.'],
  ]),
  ...cases('speaks of another time', false, [
    ['The factory was shut down in April.', 'The factory was shut down in October.'],
    ['Crime fell last year.', 'Crime fell this year.'],
    ['The airport made a loss in 2019.', 'The airport made a loss in 2021.'],
    ['The company missed its target in the first quarter.', 'The company missed its target in the third quarter.'],
  ]),
  ...cases('gives another number', false, [
    ['The storm killed 12 people in Calder.', 'The storm killed 21 people in Calder.'],
    ['The bridge cost 80 million euros.', 'The bridge cost 18 million euros.'],
  ]),
  ...cases('is less or more certain', false, [
    ['The club may sell its stadium.', 'The club has sold its stadium.'],
    ['The government plans to raise the fuel tax.', 'The government raised the fuel tax.'],
    ['The strike will end on Monday.', 'The strike could end on Monday.'],
    ['The firm is considering a move to Dublin.', 'The firm is moving to Dublin.'],
    ['Ministers want schools to reopen.', 'Schools have reopened, ministers say.'],
    ['The leader will visit Oslo in June.', 'The leader visited Oslo in June.'],
  ]),
  ...cases('speaks of more or fewer', false, [
    ['All patients recovered from the treatment.', 'Some patients recovered from the treatment.'],
    ['Most residents support the tunnel.', 'Half of the residents support the tunnel.'],
    ['Every bus in the city is electric.', 'No bus in the city is electric.'],
  ]),
  ...cases('says the same in other words', true, [
    ['Inflation in Hungary slowed to 3.4 percent in July.', 'Hungarian inflation eased to 3.4 per cent in July'],
    ['Moscow agreed to withdraw its troops from Karsk.', 'Russia has agreed to pull its soldiers out of Karsk'],
    ['The Kremlin wants to restart gas deliveries to Austria.', 'Russia wants to resume gas deliveries to Austria'],
    ['Two firefighters died in the blaze at the Hamra hotel.', 'Blaze at Hamra hotel kills two firefighters'],
    [
      'Nokia bought the software firm Teleste for 300 million euros.',
      'The software company Teleste was bought by Nokia for €300m',
    ],
    ['The government will raise the retirement age to 67.', 'Retirement age to go up to 67, government says'],
    ['The mayor of Sandvik resigned over the housing scandal.', 'Housing scandal: Sandvik mayor quits'],
    ['Three people were injured when a tram derailed in Graz.', 'A tram derailment in Graz left three injured'],
    ['The World Health Organization declared the outbreak over.', 'WHO says the outbreak has ended'],
    ['Heavy rain flooded 40 homes in the village of Lund.', 'Forty houses in Lund were flooded after heavy rain'],
    ['The court sentenced the former minister to six years in prison.', 'Ex-minister jailed for six years by court'],
    [
      'The European Union approved 500 million euros in aid for Moldova.',
      'EU approves €500 million aid package for Moldova',
    ],
  ]),
]
