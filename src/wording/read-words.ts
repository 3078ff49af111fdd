import type { ReadDetail } from '../chart/chart.ts'
import type { Label } from '../terminology/concept.ts'
import { readDetailWords } from './catalogue.ts'
import type { Language } from './language.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

/** What to do about a part of the record that could not be read. */
export type ReadAdvice = 'again' | 'permission' | 'reopen' | 'look-up'

export const readAdviceWords: { readonly [A in ReadAdvice]: Label } = {
  again: say(
    'Read again; if it stays so, tell whoever runs the EHR.',
    '请重新读取；若仍失败，请联系电子病历系统管理员。',
  ),
  permission: say(
    'Reading again will not help: ask whoever runs the EHR to permit it.',
    '重新读取无济于事：请联系电子病历系统管理员授权。',
  ),
  reopen: say('Open the app from the chart again.', '请从病历中重新打开本应用。'),
  'look-up': say('Look in the chart for what may be missing here.', '请在病历中核对此处可能缺失的内容。'),
}

/** Why a part was not read whole, to stand behind its state: in brackets, with the status that the server gave. */
export function readWhy(detail: ReadDetail | undefined, language: Language): string {
  if (detail === undefined) return ''
  return ` (${readDetailWords[detail.kind][language]}${detail.kind === 'http' ? ` ${detail.status}` : ''})`
}
