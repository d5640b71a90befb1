/** A sentence with its parameters in braces, as plain data: `At most {max} characters.` */
export type Sentence = string

type NameIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NameIn<Rest> : never

/** The value of a parameter. */
export type Parameter = string | number

/** The parameters that a sentence needs, all of them. */
export type ParametersOf<Text extends Sentence> = Readonly<Record<NameIn<Text>, Parameter>>

/** What a rule has to say: a code of its catalogue, with the parameters that the sentence of that code needs. */
export type Told<Catalogue extends Readonly<Record<string, Sentence>>> = {
  [Code in keyof Catalogue & string]: { readonly code: Code; readonly parameters: ParametersOf<Catalogue[Code]> }
}[keyof Catalogue & string]

/** Fills a sentence with its parameters; numbers are grouped as in English. */
export function fillSentence(sentence: Sentence, parameters: Readonly<Record<string, Parameter>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = parameters[name]
    return typeof value === 'number' ? value.toLocaleString('en') : (value ?? placeholder)
  })
}
