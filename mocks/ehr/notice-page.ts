import { html } from './html.ts'
import { layout } from './layout.ts'

/** A page that says what went wrong and leads back. */
export function noticePage(title: string, message: string): string {
  return layout({
    title,
    body: html`<div class="notice">
      <h1>${title}</h1>
      <p>${message}</p>
      <p><a class="button" href="/">Back to the patients</a></p>
    </div>`,
  })
}
