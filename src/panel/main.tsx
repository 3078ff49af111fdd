import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openSession } from '../smart/session.ts'

const place = document.getElementById('panel')
if (place) {
  const root = createRoot(place)
  void openSession().then((opened) => {
    const text = opened.kind === 'session' ? `Session ready: ${opened.session.patientId}` : opened.failure.kind
    root.render(<StrictMode>{<p role="status">{text}</p>}</StrictMode>)
  })
}
