import { words } from '../word-list.ts'

/** Words at the end of a name that make it one of a time, a place, a work or an occasion, in lower case: "Harvest Week". */
export const thingNames = words(`
  week day year month war wars republic kingdom street road avenue boulevard lane square park bridge tower gate palace
  castle river sea ocean gulf bay lake strait island islands isle mountain mountains mount valley desert coast
  peninsula province district region county territory prize award awards medal cup trophy games championship
  championships tournament olympics league open festival expo summit conference convention forum challenge race
  marathon derby act bill treaty accord agreement protocol constitution amendment resolution article chapter
  century era age award stadium arena station terminal harbour harbor port canal tunnel dam mosque cathedral temple
  shrine abbey monastery museum zoo garden gardens forest storm hurricane typhoon cyclone earthquake virus disease
  syndrome fever plan programme program operation mission satellite telescope rover rocket spacecraft show album song
  movie film novel series saga`)

/** Words that "of" ties to the name of a place: "the town of Ida". */
export const partsOfLand = words(`
  territory state province city town village island region county district port borough kingdom republic bay gulf
  capital suburb municipality coast shores outskirts streets people`)

/** States of a federation and other parts of a country that a list may name without "in", in lower case. */
export const regions = words(`
  alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
  kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
  nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming ontario quebec alberta
  manitoba saskatchewan queensland tasmania bavaria saxony catalonia andalusia punjab kerala gujarat bihar assam
  sindh balochistan crimea donbas siberia chechnya kurdistan xinjiang tibet guangdong hubei hokkaido okinawa`)

/** Tells whether a name is that of a time, a place, a work or an occasion, and so nobody's. */
export function namesThing(name: string): boolean {
  const parts = name.toLowerCase().split(/\s+/u)
  return (parts.length > 1 && thingNames.has(parts.at(-1) ?? '')) || (parts.length === 1 && regions.has(parts[0] ?? ''))
}
