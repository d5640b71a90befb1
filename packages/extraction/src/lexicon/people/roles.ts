import { words } from '../word-list.ts'

/** Words for what one person does: one of them before or after a name tells a role. */
export const roleWords = words(`
  spokesman spokeswoman spokesperson minister president premier chancellor secretary governor mayor senator
  congressman congresswoman lawmaker ambassador diplomat envoy official officer chief chairman chairwoman chair
  chairperson director manager head leader deputy adviser advisor aide analyst economist expert professor researcher
  scientist biologist physicist historian author writer journalist reporter editor columnist correspondent lawyer
  attorney prosecutor judge justice sheriff detective inspector commissioner commander general colonel captain
  master skipper lieutenant sergeant admiral coach player goalkeeper striker owner founder co-founder executive ceo
  cfo whip secretary-general candidate nominee doctor nurse surgeon physician teacher principal student resident
  neighbour neighbor witness victim survivor activist campaigner organizer organiser volunteer member critic artist
  singer actor actress producer engineer pilot driver farmer fisherman priest bishop archbishop pope rabbi imam king
  queen prince princess duke sultan emir treasurer speaker councillor councilor councilman councilwoman mp mep
  whistleblower source insider investor trader banker strategist pollster consultant representative delegate
  negotiator mediator coordinator administrator superintendent warden curator librarian archivist investigator
  specialist worker employee clerk passenger tourist customer shopper patient parent mother father brother sister
  son daughter wife husband widow friend relative man woman boy girl person teenager biographer filmmaker
  photographer designer architect developer programmer blogger philosopher coroner midwife paramedic firefighter
  fireman policeman policewoman postman bailiff magistrate ombudsman comptroller auditor cleric constable corporal
  marshal cardinal reverend vicar sheikh ayatollah butcher plumber builder inventor broadcaster presenter anchor
  newscaster commentator pundit comedian entrepreneur businessman businesswoman businessperson industrialist
  billionaire philanthropist mathematician statistician epidemiologist virologist astronomer geologist chemist
  technician mechanic electrician astronaut cosmonaut archaeologist anthropologist linguist psychologist
  psychiatrist therapist dentist pharmacist veterinarian pathologist conservationist naturalist environmentalist
  ranger gardener baker brewer winemaker tailor hairdresser composer songwriter rapper guitarist drummer bassist
  pianist violinist vocalist bandleader frontman novelist poet playwright screenwriter cartoonist illustrator
  sculptor painter potter podcaster streamer youtuber influencer newsreader photojournalist cameraman footballer
  cricketer golfer boxer wrestler swimmer skier sprinter jockey racer quarterback midfielder defender winger batsman
  bowler pitcher olympian mountaineer climber explorer solicitor barrister notary arbitrator legislator
  parliamentarian assemblyman assemblywoman congressperson councilmember alderman provost dean rector headmaster
  headteacher headmistress tutor lecturer scholar chaplain pastor preacher monk abbot nun patriarch missionary
  evangelist trustee director-general shareholder stakeholder landowner homeowner tenant retailer wholesaler
  merchant dealer broker accountant actuary underwriter bookkeeper auctioneer realtor surveyor roofer welder foreman
  trucker courier dispatcher stewardess steward flight-attendant sailor mariner boatswain lifeguard coastguard
  soldier airman seaman veteran rebel militant defector dissident refugee hostage attendee bystander onlooker
  commuter eyewitness heiress carpenter barber waiter chef miner grocer musician dancer cyclist runner politician
  prime vice first lady attorney-general contractor translator landlord shopkeeper trainer umpire referee`)

/** Words for several people without a name: "officials". */
export const groupWords = words(`
  officials sources people residents witnesses experts analysts critics supporters opponents protesters
  demonstrators lawmakers ministers diplomats researchers scientists investigators prosecutors authorities lawyers
  economists activists campaigners scholars observers voters workers employees users fans players students
  teachers parents doctors nurses neighbours neighbors relatives family families victims survivors passengers
  commentators historians members leaders aides advisers advisors executives investors traders spokesmen
  spokespeople spokespersons representatives delegates organizers organisers volunteers others many some most
  several few men women children soldiers officers insiders respondents participants readers scientists
  astronomers physicians engineers economists politicians hardliners republicans democrats conservatives liberals
  associates confidants followers loyalists backers sympathisers sympathizers eyewitnesses bystanders onlookers
  everyone somebody someone folks villagers locals farmers judges owners editors journalists reporters clinicians
  colleagues friends counterparts negotiators regulators rebels militants allies media dissidents detractors
  proponents adherents skeptics sceptics`)

/** Words for bodies: "the ministry". */
export const organizationWords = words(`
  ministry government administration department agency commission committee council court parliament congress
  senate house police party union university college school institute institution company corporation corp inc ltd
  llc plc group bank fund foundation association federation league club team army navy force forces military guard
  office bureau authority board organization organisation network church hospital laboratory lab center centre
  society alliance coalition campaign embassy consulate delegation cabinet presidency palace kremlin pentagon nato
  un eu who fbi cia nasa fifa uefa imf opec treasury judiciary tribunal assembly legislature jury panel defense
  defence prosecution service services nations states firm developer publisher museum library brigade watchdog
  regulator city county village state country nation squad crew task airline airport airlines railway charity
  startup inquiry inquest probe newsroom syndicate cooperative opposition academy observatory secretariat
  guild hotel restaurant clinic factory studio choir parish diocese monastery gallery zoo shop supermarket brewery
  shipyard utility directorate taskforce orchestra theatre theater`)

/** Words for what is written, which may be a source: "the report". */
export const documentWords = words(`
  report reports study studies survey statement statements document documents filing filings letter memo memorandum
  law bill act
  constitution treaty agreement order ruling verdict judgment judgement complaint lawsuit indictment transcript
  plan plans work model models footage video videos image images photograph photographs recording recordings simulation
  simulations experiment experiments map maps scan scans projection projections forecast forecasts paper article
  book email emails cable cables tweet tweets post posts
  record records legend note notes review
  letter affidavit research analysis findings results evidence audit dossier website webpage guidance manifesto
  petition memoir memoirs diary diaries autobiography biography decision hypothesis theory
  warning warnings advisory advisories alert alerts bulletin bulletins release releases communique communiqué factsheet`)

/** Words for bodies of figures, which may be a source: "the census". */
export const datasetWords = words('data figures statistics poll polls polling numbers census estimates index dataset')

/** Words that make a name that of a body, though as common nouns they are none. */
export const bodyNameWords = words(`
  international global worldwide watch group society holdings motors motor systems technologies technology
  industries industry energy entertainment partners capital securities insurance pharmaceuticals pharma foods
  airways media brothers bros co co. inc inc. corp. ltd. airlines games studios records pictures telecom electric
  rally front movement bloc oil gas steel mining chemical labs networks software research trust initiative project collective chamber
  exchange stores motors aerospace laboratories logistics analytics institute union fc air`)

/** Tells whether a lower-case word names what one person does. */
export const isRole = (lower: string): boolean =>
  roleWords.has(lower.replace(/^(?:vice|deputy|co|ex|then)-|-(?:elect|designate|general)$/gu, '')) ||
  /.{2}(?:ologist|ographer|ician|iatrist|onomist)$/u.test(lower) ||
  /.{3}(?:maker|keeper|grower|breeder)$/u.test(lower)
/** Tells whether a lower-case word within a name makes it that of a body. */
export const isBodyNameWord = (lower: string): boolean => organizationWords.has(lower) || bodyNameWords.has(lower)
/** Tells whether a lower-case word names several people without naming them. */
export const isGroup = (lower: string): boolean =>
  groupWords.has(lower) ||
  /.{2}(?:ologists|ographers|icians|iatrists|onomists)$/u.test(lower) ||
  /.{3}(?:makers|keepers|growers|breeders)$/u.test(lower) ||
  roleWords.has(lower.replace(/men$/u, 'man').replace(/([^s])s$/u, '$1')) !== roleWords.has(lower)
/** Tells whether a lower-case word names a body. */
export const isBody = (lower: string): boolean => organizationWords.has(lower)
/** Tells whether a lower-case word names a document. */
export const isDocument = (lower: string): boolean => documentWords.has(lower)
/** Tells whether a lower-case word names a body of figures. */
export const isDataset = (lower: string): boolean => datasetWords.has(lower)
