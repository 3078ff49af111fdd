import type { Label } from '../terminology/concept.ts'
import type { Message } from '../values/message.ts'
import type { Language } from './language.ts'

/** A text of the catalogue with its values in place. */
export function fill(label: Label, language: Language, values: Message['values'] = {}): string {
  const text = label[language]
  return !text.includes('{')
    ? text
    : text.replaceAll(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces))
}
