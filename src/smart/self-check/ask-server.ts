import type { Label } from '../../terminology/concept.ts'
import { asRecord, type JsonRecord } from '../../values/json.ts'
import { changeWords } from '../../wording/self-check-words.ts'
import type { Finding } from './finding.ts'

/** A document that a server shows everybody, or why it could not be read. */
export type Answer =
  | { readonly kind: 'document'; readonly document: JsonRecord }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'not-json' }

export interface ServerAnswers {
  readonly configuration: Answer
  readonly metadata: Answer
}

const longest = 20_000

/** Reads the two documents in which a server describes itself; no token and no patient is involved. Never rejects. */
export async function askServer(issuer: string, get: typeof fetch = fetch): Promise<ServerAnswers> {
  const base = issuer.replace(/\/+$/, '')
  const [configuration, metadata] = await Promise.all([
    ask(`${base}/.well-known/smart-configuration`, 'application/json', get),
    ask(`${base}/metadata`, 'application/fhir+json', get),
  ])
  return { configuration, metadata }
}

async function ask(address: string, accept: string, get: typeof fetch): Promise<Answer> {
  let response: Response
  try {
    const signal = AbortSignal.timeout(longest)
    response = await get(address, { headers: { Accept: accept }, credentials: 'omit', cache: 'no-store', signal })
  } catch {
    return { kind: 'unreachable' }
  }
  if (!response.ok) return { kind: 'refused', status: response.status }
  try {
    const document = asRecord(await response.json())
    return document === undefined ? { kind: 'not-json' } : { kind: 'document', document }
  } catch {
    return { kind: 'not-json' }
  }
}

/** What to do about a document that could not be read. */
export function unread(what: Label, answer: Exclude<Answer, { readonly kind: 'document' }>): Finding {
  switch (answer.kind) {
    case 'unreachable':
      return { state: 'missing', what, change: changeWords.unreachable }
    case 'refused':
      return { state: 'missing', what, change: changeWords.refused, values: { status: String(answer.status) } }
    case 'not-json':
      return { state: 'missing', what, change: changeWords.notJson }
  }
}
