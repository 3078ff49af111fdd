import type { Evidence, Missing } from '../criteria/determination.ts'
import { instrumentById } from '../scores/catalog.ts'
import { conceptById } from '../terminology/catalog.ts'
import type { Label } from '../terminology/concept.ts'
import type { Message } from '../values/message.ts'
import { actionByReason, datumWords, messages, presenceWords } from './catalogue.ts'
import { withDaysIn } from './days.ts'
import { fill } from './fill.ts'
import type { Language } from './language.ts'
import { convertedInChinese, valueInChinese, valuesInChinese } from './own-words.ts'

/** A name that may be the same in every language. */
export function inLanguage(name: string | Label, language: Language): string {
  return typeof name === 'string' ? name : name[language]
}

/** The words of a message. One that the catalogue lacks shows its id, so that nothing is ever said by silence. */
export function sentence({ id, values }: Message, language: Language): string {
  const label = messages[id]
  return label === undefined ? id : fill(label, language, language === 'zh' ? valuesInChinese(values) : values)
}

/** What to do about a missing datum. */
export function actionFor({ action, reason }: Missing, language: Language): string {
  return action === undefined ? actionByReason[reason][language] : sentence(action, language)
}

/** What a datum is called: a concept's label, else the criterion's own question (given by the caller), else its id. */
export function datumLabel(datum: string, language: Language, questions: ReadonlyMap<string, Label>): string {
  const label = questions.get(datum) ?? conceptById(datum)?.label ?? instrumentById(datum)?.label ?? datumWords[datum]
  return label?.[language] ?? datum
}

/** What one piece of evidence says: a diagnosis's presence in words, and the record's own value. */
export function evidenceValue(evidence: Evidence, language: Language): string | undefined {
  const { status } = evidence
  const value = language === 'zh' ? valueInChinese(evidence) : evidence.value
  const said = value === undefined ? undefined : withDaysIn(value, language)
  if (status === undefined) return said
  const presence = presenceWords[status][language]
  return said === undefined ? presence : `${presence}, ${said}`
}

/** What a piece of evidence was converted to, or computed. */
export function evidenceConverted({ converted }: Evidence, language: Language): string | undefined {
  return converted === undefined || language === 'en' ? converted : convertedInChinese(converted)
}
