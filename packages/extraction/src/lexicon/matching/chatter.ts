import { stemmer } from 'stemmer'

/** Stems of words that fill talk and posts: met or missed, they say little about which claim is meant. */
export const CHATTER: ReadonlySet<string> = new Set(
  `
  absolutely actually add afraid ago agree ah ahead allow almost alone along already alright although always amazing
  angry anybody anyone anything anyway apparently appear appreciate around ask asshole attention away awesome awful
  awkward baby bad badly based basically beautiful become began begin believe best bet better beware big bit bitch
  bless blow boring bother boy brave breaking brilliant bring brought bullshit busy came care careful cares certain
  certainly chance change check choose clear clearly clue coming common complain complete completely confuse
  confusing congrats congratulation consider constantly cool correct course crap crazy curious cute damn dare day
  days dear dearest decent decide definitely deserve despicable despite different dirty disagree disappoint disgrace
  disgust disgusting done dont doubt dude dumb early easily easy else embarrass end enjoy enough entire entirely
  especially etc even eventually ever every everybody everyone everything everywhere exact exactly excellent except
  excite expect explain extra extremely face fact facts fair fan fantastic far fast favorite feel feeling fellow
  figure final finally fine folk folks follow forever forget forgot forward fuck fucking fun funny fyi game general
  gentleman genuine glad goes gonna good goodness gosh gotta grateful great gross guess guy guys ha haha half hand
  handle happen happening happy hard hardly hate hear heard heart hell hello help helping here hey hi hide hilarious
  hold holy honest honestly honor hope hopefully horrible horrific hot however huge hundreds hurt idea idiot ignorant
  ignore imagine immediately important incredible incredibly indeed insane inside instead interest interesting invite
  issue job join joke joking judge jump just keep kidding kind kinda knew know knowing known large last late lately
  later laugh learn least left less level lie life like likely line list listen literally little lol long look
  looking lot lots loud love lovely low luck lucky mad main man many matter maybe mean meaning meant meet mention
  mess middle mind minute miss missing moment month morning moron move multiple must name nasty near nearly necessary
  need needs never new next nice nobody normal note notice now number obvious obviously odd offer often oh ok okay
  old omg online open opinion opposite others otherwise outrage outrageous outside own part pass past pathetic pay
  people perfect perfectly perhaps period person phone pick piece place plain plan play please pls plus point poor
  possible possibly post present pretty probably problem problems process promise proof proper proud prove proves
  public pull pure push put question quick quickly quite quote random rather read reading ready real realize really
  reason recent recently regard regular remember remind repeat reply respect respond response responsible rest result
  retweet ridiculous right rt rude run sad sadly safe saw scared scary second see seem seemingly seen self send sense
  serious seriously several shame shameful share shit shock shocking short shout show showing shut sick sigh sign
  silly similar simple simply single sir sit situation slow smart smh smile sorry sort sound sounds speak special
  spend spread stand start started stay step stick stop story straight strange strong struggle stuff stunning stupid
  suck sudden suddenly super suppose supposed supposedly sure surely surprise surprising talk talking tbh terrible
  terribly terrific thank thankful thanks thing things think thinking thought thread throw thru thus til time times
  tiny tired today together told tomorrow tonight took top total totally touch tough tragic treat tried tries trouble
  true truly trust truth try trying turn twice type ugly unbelievable understand unfortunately unless unreal update
  use used useful usual usually various vast video view vile voice wait waiting wake walk wanna want wanted wants
  warn watch watching way week weeks weird welcome well whatever whatsoever whether while whoa whoever whole wide
  wild willing wish wonder wonderful word words work working world worried worry worse worst worth wow wrong wtf ya
  yeah year years yep yes yesterday yet yo young yup
  `
    .trim()
    .split(/\s+/)
    .map((word) => stemmer(word)),
)
