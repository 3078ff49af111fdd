import { html, type Html } from './html.ts'

/** What surrounds a page of the EHR. */
export interface PageFrame {
  readonly title: string
  /** Links that lead back: label and address. */
  readonly trail?: readonly (readonly [label: string, address: string])[]
  readonly body: Html
  /** Uses the whole width, for the frame with the app in it. */
  readonly wide?: boolean
}

/** A whole page of the EHR. */
export function layout({ title, trail = [], body, wide = false }: PageFrame): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Sandbox EHR</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/ehr.css">
</head>
<body${wide ? html` class="wide"` : undefined}>
<a class="skip" href="#content">Skip to content</a>
<header class="top">
<div class="bar">
<a class="brand" href="/"><span class="mark" aria-hidden="true"></span>Sandbox General Hospital</a>
<span class="who">Signed in as Dr. Lin Wei</span>
</div>
</header>
${
  trail.length > 0
    ? html`<nav class="trail" aria-label="Breadcrumb">
        <ol>
          ${trail.map(([label, address]) => html`<li><a href="${address}">${label}</a></li>`)}
          <li aria-current="page">${title}</li>
        </ol>
      </nav>`
    : undefined
}
<main id="content" tabindex="-1">
${body}
</main>
<footer><p>Every patient in this sandbox is synthetic. Nothing here is a real person’s record, and nothing entered here leaves this computer.</p></footer>
</body>
</html>`.text
}
