import type { Language } from '../../wording/language.ts'
import { selfCheckWords as words } from '../../wording/self-check-words.ts'
import { copied } from '../copied.ts'
import { element } from '../element.ts'

/** A button that copies a text, and the text itself for where a browser withholds the clipboard. */
export function copyAction(text: string, language: Language): readonly HTMLElement[] {
  const button = element('button', { text: words.copy[language] })
  const said = element('p', { role: 'status' })
  const shown = element('details', {
    children: [element('summary', { text: words.asText[language] }), element('pre', { text })],
  })
  button.addEventListener('click', () => {
    copied(text).then(
      () => {
        said.textContent = words.copied[language]
      },
      () => {
        shown.setAttribute('open', '')
        said.textContent = words.copyRefused[language]
      },
    )
  })
  return [button, said, shown]
}
