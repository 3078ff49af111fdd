import { dayIn } from '../wording/days.ts'
import { exportWords } from '../wording/export-words.ts'
import type { Language } from '../wording/language.ts'
import { fill } from '../wording/fill.ts'
import type { Result } from './result.ts'

/** Which version of the program, and of its trials and codes, an export comes from. */
export function programLine({ version, contentDate }: Result['program'], language: Language): string {
  return fill(exportWords.program, language, { version, date: dayIn(contentDate, language) })
}
