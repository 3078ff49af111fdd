import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { today } from '../patient.ts'

/** Every test of a file opens the panel on the same day, in a browser of its own that keeps nothing. */
export function onPanelDay(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today}T12:00:00Z`) })
    window.matchMedia = () => ({ matches: true }) as MediaQueryList
    Element.prototype.scrollIntoView = () => undefined
  })

  afterEach(() => {
    cleanup()
    sessionStorage.clear()
    localStorage.clear()
    vi.useRealTimers()
  })
}
