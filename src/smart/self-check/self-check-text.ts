import { fill } from '../../wording/fill.ts'
import type { Language } from '../../wording/language.ts'
import { findingStateWords, selfCheckWords as words } from '../../wording/self-check-words.ts'
import type { Finding } from './finding.ts'
import type { ServerCheck } from './server-check.ts'

/** What is registered for the app at an EHR. */
export interface Registration {
  readonly launchUrl: string
  readonly redirectUrl: string
  readonly clientId: string
}

/** The lines of what to register: a name and its value. */
export function registrationLines(
  { launchUrl, redirectUrl, clientId }: Registration,
  { scopes }: ServerCheck,
  language: Language,
): readonly (readonly [name: string, value: string])[] {
  return [
    [words.launchUrl[language], launchUrl],
    [words.redirectUrl[language], redirectUrl],
    [words.clientId[language], clientId],
    [words.ehrScopes[language], scopes.fromChart],
    [words.standaloneScopes[language], scopes.standalone],
  ]
}

/** A check as text for a mail or a ticket: the same lines as on the page. */
export function selfCheckText(registration: Registration, check: ServerCheck, language: Language): string {
  const parts = [
    [words.signIn, check.signIn],
    [words.server, check.server],
    [words.types, check.types],
  ] as const
  return [
    `${words.title[language]}: ${check.issuer}`,
    '',
    words.register[language],
    ...registrationLines(registration, check, language).map(([name, value]) => `- ${name}: ${value}`),
    ...parts.flatMap(([title, findings]) =>
      findings.length === 0
        ? []
        : ['', title[language], ...findings.map((finding) => `- ${lineOf(finding, language)}`)],
    ),
  ].join('\n')
}

function lineOf({ state, what, said, change, values }: Finding, language: Language): string {
  const parts = [
    `[${findingStateWords[state][language]}] ${fill(what, language, values)}`,
    ...(said ? [said] : []),
    ...(change === undefined ? [] : [fill(change, language, values)]),
  ]
  return parts.join(' | ')
}
