import type { Evidence } from '../criteria/determination.ts'
import { ingredients } from '../terminology/ingredients.ts'
import { panelWords } from './panel-words.ts'
import { resourceWord } from './resource-words.ts'
import type { Message } from '../values/message.ts'

/**
 * What the program itself writes into evidence and messages, in Chinese. The record's own words stay as they are: only
 * terms of ours are looked for, in the evidence that carries them.
 */

const gradesOfAllergy: Readonly<Record<string, string>> = {
  severe: '重度',
  lesser: '非重度',
  ungraded: '未分级',
  'high criticality': '高危',
}

const sexes: Readonly<Record<string, string>> = {
  female: panelWords.female.zh,
  male: panelWords.male.zh,
  other: panelWords.otherSex.zh,
  unknown: panelWords.unknownSex.zh,
}

/** A value that is ours, or holds words of ours. */
export function valueInChinese({ concept, value }: Pick<Evidence, 'concept' | 'value'>): string | undefined {
  if (value === undefined) return undefined
  if (concept === 'sex') return sexes[value] ?? value
  if (concept !== 'drug-allergy') return value
  const parts = value.split(', ')
  return parts.map((part, index) => (isOurs(index, parts) ? (gradesOfAllergy[part] ?? part) : part)).join('，')
}

/** The grade comes first and how critical it is last; between them stand the record's reactions. */
function isOurs(index: number, parts: readonly string[]): boolean {
  return index === 0 || index === parts.length - 1
}

/** What a value was converted to. */
export function convertedInChinese(converted: string): string {
  return converted.replace('prednisone equivalent', '泼尼松等效剂量')
}

/** Values of a message: resource types and drugs by their Chinese names. */
export function valuesInChinese(values: Message['values'] = {}): NonNullable<Message['values']> {
  const renamed = (list: string | number | undefined, name: (one: string) => string) =>
    list === undefined ? undefined : String(list).split(', ').map(name).join('、')
  const { resourceType, reads, drugs } = values
  const types = { resourceType: renamed(resourceType, typeName), reads: renamed(reads, typeName) }
  const all = { ...types, drugs: renamed(drugs, drugName) }
  const present = Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
  return { ...values, ...Object.fromEntries(present) }
}

const typeName = (type: string) => resourceWord(type, 'zh')

function drugName(name: string): string {
  return ingredients.find(({ id, label }) => id === name || label.en === name)?.label.zh ?? name
}
