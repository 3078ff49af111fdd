import { isAllowedIssuer, offeredIssuers } from '../../site/issuer.ts'
import type { LaunchSite } from '../../site/launch-schema.ts'
import { loadChinese } from '../../wording/deferred-texts.ts'
import { fill } from '../../wording/fill.ts'
import type { Language } from '../../wording/language.ts'
import { selfCheckWords as words } from '../../wording/self-check-words.ts'
import { element } from '../element.ts'
import { askServer } from './ask-server.ts'
import { checkView } from './check-view.ts'
import { serverCheck } from './server-check.ts'
import './self-check.css'

export interface SelfCheckOptions {
  readonly root: HTMLElement
  readonly address: string
  readonly site: LaunchSite
  readonly language: Language
  readonly get?: typeof fetch
}

export type SelfCheckEnd =
  | { readonly kind: 'shown' }
  /** Nothing was asked of it. */
  | { readonly kind: 'unknown-issuer'; readonly issuer: string }

/**
 * `launch.html?check`: what a server that the site allows says of itself, before anybody signs in. Without `iss` the
 * servers of the site are offered.
 */
export async function runSelfCheck({ root, address, site, language, get }: SelfCheckOptions): Promise<SelfCheckEnd> {
  const issuer = new URL(address).searchParams.get('iss') ?? ''
  if (issuer !== '' && !isAllowedIssuer(site.issuers, issuer)) return { kind: 'unknown-issuer', issuer }
  if (language === 'zh') await loadChinese()
  root.classList.add('self-check')
  root.ownerDocument.documentElement.lang = language
  const top = [element('h1', { text: words.title[language] }), element('p', { text: words.lead[language] })]
  if (issuer === '') {
    root.replaceChildren(...top, ...choices(site, language))
    return { kind: 'shown' }
  }
  const asking = element('p', { role: 'status', text: fill(words.asking, language, { issuer }) })
  root.replaceChildren(...top, asking)
  const check = serverCheck(issuer, await askServer(issuer, get), site.writeBack)
  const registration = {
    launchUrl: new URL('launch.html', address).href,
    redirectUrl: new URL('index.html', address).href,
    clientId: site.clientId,
  }
  const others = element('p', { children: [link('?check', words.others[language])] })
  root.replaceChildren(...top, ...checkView(registration, check, language), others)
  return { kind: 'shown' }
}

function choices({ issuers }: LaunchSite, language: Language): readonly HTMLElement[] {
  const offered = offeredIssuers(issuers)
  const patterns = issuers.filter((issuer) => !offered.includes(issuer))
  const own = offered.map((issuer) => link(`?check&iss=${encodeURIComponent(issuer)}`, issuer))
  const named = patterns.map((issuer) => element('code', { text: issuer }))
  return [
    ...(own.length === 0 ? [] : [element('p', { text: words.choose[language] }), list(own)]),
    ...(named.length === 0 ? [] : [element('p', { text: words.patterns[language] }), list(named)]),
  ]
}

function list(items: readonly HTMLElement[]): HTMLElement {
  return element('ul', { children: items.map((item) => element('li', { children: [item] })) })
}

function link(address: string, text: string): HTMLElement {
  const made = element('a', { text })
  made.setAttribute('href', address)
  return made
}
