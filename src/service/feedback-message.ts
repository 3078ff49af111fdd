import * as z from 'zod'

const coding = z.looseObject({ code: z.string().max(64), system: z.string().max(256).optional() })

const item = z
  .looseObject({
    card: z.uuid(),
    outcome: z.enum(['accepted', 'overridden']),
    acceptedSuggestions: z
      .array(z.looseObject({ id: z.uuid() }))
      .max(50)
      .optional(),
    overrideReason: z.looseObject({ reason: coding.optional() }).optional(),
    outcomeTimestamp: z.string().refine((text) => !Number.isNaN(Date.parse(text)) && text.length <= 40),
  })
  .refine(({ outcome, acceptedSuggestions }) => outcome === 'accepted' || acceptedSuggestions === undefined)

const schema = z.looseObject({ feedback: z.array(item).min(1).max(200) })

/** One outcome of one card, as it is kept: no words that a person typed, for they may speak of the patient. */
export interface FeedbackItem {
  readonly card: string
  readonly outcome: 'accepted' | 'overridden'
  readonly acceptedSuggestions?: readonly string[]
  readonly overrideReason?: { readonly code: string; readonly system?: string }
  readonly outcomeTimestamp: string
}

export type FeedbackRead =
  | { readonly kind: 'feedback'; readonly items: readonly FeedbackItem[] }
  /** Places that are off: `feedback.0.card`. */
  | { readonly kind: 'faults'; readonly places: readonly string[] }

/** Reads the body of a feedback call. */
export function readFeedback(body: unknown): FeedbackRead {
  const parsed = schema.safeParse(body)
  if (!parsed.success)
    return { kind: 'faults', places: [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))] }
  return {
    kind: 'feedback',
    items: parsed.data.feedback.map(({ card, outcome, acceptedSuggestions, overrideReason, outcomeTimestamp }) => {
      const reason = overrideReason?.reason
      return {
        card,
        outcome,
        ...(acceptedSuggestions === undefined ? {} : { acceptedSuggestions: acceptedSuggestions.map(({ id }) => id) }),
        ...(reason === undefined || !isCode(reason.code)
          ? {}
          : {
              overrideReason: { code: reason.code, ...(reason.system === undefined ? {} : { system: reason.system }) },
            }),
        outcomeTimestamp: new Date(outcomeTimestamp).toISOString(),
      }
    }),
  }
}

/** A sentence in place of a code is not kept. */
function isCode(code: string): boolean {
  return /^[\w.-]+$/.test(code)
}
