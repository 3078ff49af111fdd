import '@testing-library/jest-dom/vitest'
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { App } from '../../src/panel/app.tsx'
import type { LaunchFailure } from '../../src/smart/launch-failure.ts'
import { launchWords } from '../../src/smart/launch-words.ts'

const failures: readonly LaunchFailure[] = [
  { kind: 'no-launch' },
  { kind: 'site', problems: ['enabledTrials[0]: there is no such trial'] },
  { kind: 'insecure-page' },
  { kind: 'no-storage' },
  { kind: 'unknown-issuer', issuer: 'https://evil.example/fhir' },
  { kind: 'discovery-failed', issuer: 'https://ehr.example/fhir', status: 404 },
  { kind: 'no-s256', issuer: 'https://ehr.example/fhir' },
  { kind: 'refused', error: 'access_denied', description: 'No' },
  { kind: 'state-mismatch' },
  { kind: 'token-failed', status: 400 },
  { kind: 'no-patient' },
  { kind: 'expired' },
]

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

describe('without a session', () => {
  it.each(failures)('says why and what to do, in both languages: $kind', async (failure) => {
    await act(async () => render(<App opened={Promise.resolve({ kind: 'failure', failure })} />))
    for (const language of ['en', 'zh'] as const) {
      await userEvent.click(await screen.findByRole('button', { name: language === 'en' ? 'English' : '中文' }))
      const { title, advice } = launchWords[language].failure(failure)
      expect(await screen.findByRole('heading', { name: title })).toBeVisible()
      expect(screen.getByRole('alert')).toHaveTextContent(advice)
    }
    expect(screen.getByText('仅为预筛决策支持，并非入组资格判定。')).toBeVisible()
  })
})
