import { fill } from '../../wording/fill.ts'
import type { Language } from '../../wording/language.ts'
import { findingStateWords, selfCheckWords as words } from '../../wording/self-check-words.ts'
import { vendorWords, type Vendor } from '../../wording/vendor-words.ts'
import { element } from '../element.ts'
import type { Finding, FindingState } from './finding.ts'
import { registrationLines, selfCheckText, type Registration } from './self-check-text.ts'
import type { ServerCheck } from './server-check.ts'
import { copyAction } from './copy-action.ts'

const signs: Readonly<Record<FindingState, string>> = { ok: '✓', limited: '!', missing: '✕' }

/** The page of one server's check. Everything a server said is put in as text. */
export function checkView(registration: Registration, check: ServerCheck, language: Language): readonly HTMLElement[] {
  const say = (label: Parameters<typeof fill>[0], values?: Parameters<typeof fill>[2]) => fill(label, language, values)
  const all = [...check.signIn, ...check.server, ...check.types]
  const counts = Object.fromEntries(
    (['ok', 'limited', 'missing'] as const).map((state) => [state, all.filter((one) => one.state === state).length]),
  )
  return [
    element('p', { className: 'issuer', text: check.issuer }),
    element('p', { role: 'status', text: say(words.counted, counts) }),
    section(say(words.register), registered(registration, check, language)),
    section(say(words.signIn), findingList(check.signIn, language)),
    section(say(words.server), findingList(check.server, language)),
    ...(check.types.length === 0 ? [] : [section(say(words.types), findingList(check.types, language))]),
    section(say(words.afterLaunch), element('p', { text: say(words.afterLaunchLead) })),
    section(say(words.vendors), element('p', { text: say(words.vendorsLead) }), ...vendorNotes(check.vendor, language)),
    ...copyAction(selfCheckText(registration, check, language), language),
  ]
}

function section(title: string, ...content: readonly HTMLElement[]): HTMLElement {
  return element('section', { children: [element('h2', { text: title }), ...content] })
}

function registered(registration: Registration, check: ServerCheck, language: Language): HTMLElement {
  const lines = registrationLines(registration, check, language)
  const children = lines.flatMap(([name, value]) => [
    element('dt', { text: name }),
    element('dd', { children: [element('code', { text: value })] }),
  ])
  return element('dl', { children })
}

function findingList(findings: readonly Finding[], language: Language): HTMLElement {
  const children = findings.map(({ state, what, said, change, values }) =>
    element('li', {
      className: state,
      children: [
        element('span', { className: 'state', text: `${signs[state]} ${findingStateWords[state][language]}` }),
        element('strong', { text: fill(what, language, values) }),
        ...(said ? [element('code', { text: said })] : []),
        ...(change === undefined ? [] : [element('p', { text: fill(change, language, values) })]),
      ],
    }),
  )
  return element('ul', { className: 'findings', children })
}

/** The notes on every EHR, those on this server's maker open. */
function vendorNotes(own: Vendor | undefined, language: Language): readonly HTMLElement[] {
  return Object.entries(vendorWords).map(([vendor, { name, notes }]) => {
    const list = element('ul', { children: notes.map((note) => element('li', { text: note[language] })) })
    const details = element('details', { children: [element('summary', { text: name }), list] })
    if (vendor === own) details.setAttribute('open', '')
    return details
  })
}
