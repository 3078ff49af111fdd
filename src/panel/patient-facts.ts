import type { Patient } from 'fhir/r4'
import { asRecord, asRecords, asText, type JsonRecord } from '../values/json.ts'
import type { Language } from '../wording/language.ts'

/** A patient's names, the one in the reader's script first; each once. */
export function namesOf(patient: Patient, language: Language): readonly string[] {
  const names = asRecords(asRecord(patient)?.['name']).filter((name) => name['use'] !== 'old')
  const texts = [...new Set(names.map(nameText).filter((text) => text !== undefined))]
  const isNative = (text: string) => /\p{Script=Han}/u.test(text) === (language === 'zh')
  return [...texts.filter(isNative), ...texts.filter((text) => !isNative(text))]
}

function nameText(name: JsonRecord): string | undefined {
  const given: readonly unknown[] = Array.isArray(name['given']) ? name['given'] : []
  const built = [...given.map(asText), asText(name['family'])].filter((part) => part !== undefined).join(' ')
  return asText(name['text']) ?? (built === '' ? undefined : built)
}

/** The medical record number, where an identifier says that it is one. */
export function recordNumberOf(patient: Patient): string | undefined {
  const identifiers = asRecords(asRecord(patient)?.['identifier'])
  const found = identifiers.find((identifier) =>
    asRecords(asRecord(identifier['type'])?.['coding']).some((coding) => coding['code'] === 'MR'),
  )
  return asText(found?.['value'])
}
