import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { firstLanguage, loadLanguage } from './language.tsx'
import { openPanel } from './open-panel.ts'
import './panel.css'

const place = document.getElementById('panel')
if (place) void open(place)

/** The session opens while the reader's language is fetched. */
async function open(root: HTMLElement): Promise<void> {
  const opened = openPanel()
  await loadLanguage(firstLanguage())
  createRoot(root).render(
    <StrictMode>
      <App opened={opened} />
    </StrictMode>,
  )
}
