import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { FeedbackItem } from './feedback-message.ts'

/** How the cards were received, as counts. */
export interface FeedbackSummary {
  readonly since?: string
  readonly outcomes: { readonly accepted: number; readonly overridden: number }
  readonly cards: number
  readonly acceptedSuggestions: number
  readonly overrideReasons: readonly { readonly code: string; readonly system?: string; readonly count: number }[]
}

/**
 * Feedback, one JSON line each, at the end of a file: on the disk before it is acknowledged. Several instances may share
 * the file.
 */
export class FeedbackLog {
  private last: Promise<unknown> = Promise.resolve()

  private constructor(
    private readonly file: string,
    private readonly handle: FileHandle,
  ) {}

  /** Opens the file, or makes it. Rejects where it cannot be written. */
  static async open(file: string): Promise<FeedbackLog> {
    const handle = await open(file, 'a+', 0o600)
    const log = new FeedbackLog(file, handle)
    await log.endBrokenLine()
    return log
  }

  /** Resolves when the lines are on the disk. */
  append(items: readonly FeedbackItem[], at: Date): Promise<void> {
    const lines = items.map((item) => `${JSON.stringify({ at: at.toISOString(), ...item })}\n`).join('')
    const written = this.last.then(async () => {
      await this.handle.appendFile(lines)
      await this.handle.sync()
    })
    this.last = written.catch(() => undefined)
    return written
  }

  /** Counts what was said so far, of all instances that share the file. */
  async summary(): Promise<FeedbackSummary> {
    const outcomes = { accepted: 0, overridden: 0 }
    const cards = new Set<string>()
    const reasons = new Map<string, { readonly code: string; readonly system?: string; count: number }>()
    let acceptedSuggestions = 0
    let since: string | undefined
    for await (const line of createInterface({ input: createReadStream(this.file, 'utf8') })) {
      const item = itemOf(line)
      if (item === undefined) continue
      since ??= item.at
      outcomes[item.outcome] += 1
      cards.add(item.card)
      acceptedSuggestions += item.acceptedSuggestions?.length ?? 0
      const reason = item.overrideReason
      if (reason === undefined) continue
      const key = JSON.stringify([reason.system, reason.code])
      const known = reasons.get(key) ?? { ...reason, count: 0 }
      known.count += 1
      reasons.set(key, known)
    }
    const overrideReasons = [...reasons.values()].sort((a, b) => b.count - a.count)
    return {
      ...(since === undefined ? {} : { since }),
      outcomes,
      cards: cards.size,
      acceptedSuggestions,
      overrideReasons,
    }
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    await this.last
    await this.handle.close()
  }

  /** A machine that stopped while it wrote leaves half a line, to which the next one must not be joined. */
  private async endBrokenLine(): Promise<void> {
    const { size } = await this.handle.stat()
    if (size === 0) return
    const { buffer } = await this.handle.read(Buffer.alloc(1), 0, 1, size - 1)
    if (buffer.toString() !== '\n') await this.handle.appendFile('\n')
  }
}

type KeptItem = FeedbackItem & { readonly at: string }

function itemOf(line: string): KeptItem | undefined {
  try {
    const item = JSON.parse(line) as Partial<KeptItem>
    return item.outcome !== undefined && outcomesKnown.has(item.outcome) ? (item as KeptItem) : undefined
  } catch {
    return undefined
  }
}

const outcomesKnown: ReadonlySet<string> = new Set(['accepted', 'overridden'])
