import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { openPanel } from './open-panel.ts'
import './panel.css'

const place = document.getElementById('panel')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App opened={openPanel()} />
    </StrictMode>,
  )
}
