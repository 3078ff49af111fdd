import { element } from './element.ts'
import type { LaunchFailure } from './launch-failure.ts'
import { launchWords, type LaunchLanguage, type LaunchWords } from './launch-words.ts'

/** The launch page's three faces. Everything from outside is put in as text. */
export class LaunchView {
  private readonly words: LaunchWords

  constructor(
    private readonly root: HTMLElement,
    language: LaunchLanguage,
  ) {
    this.words = launchWords[language]
    root.ownerDocument.documentElement.lang = language
  }

  connecting(): void {
    this.show(element('p', { role: 'status', text: this.words.connecting }))
  }

  redirecting(): void {
    this.show(element('p', { role: 'status', text: this.words.redirecting }))
  }

  /** @param choose called with the issuer the user picked */
  choices(issuers: readonly string[], choose: (issuer: string) => void): void {
    const list = element('ul')
    for (const issuer of issuers) {
      const button = element('button', { text: issuer })
      button.addEventListener('click', () => choose(issuer))
      list.append(element('li', { children: [button] }))
    }
    this.show(element('h1', { text: this.words.chooseTitle }), element('p', { text: this.words.chooseAdvice }), list)
  }

  failure(failure: LaunchFailure): void {
    const { title, advice, detail } = this.words.failure(failure)
    const alert = element('div', { role: 'alert' })
    alert.append(element('h1', { text: title }), element('p', { text: advice }))
    if (detail) alert.append(element('pre', { text: detail }))
    this.show(alert)
  }

  private show(...parts: readonly HTMLElement[]): void {
    this.root.replaceChildren(...parts)
  }
}
