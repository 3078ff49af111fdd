import { appendFileSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { FeedbackLog } from '../../src/service/feedback-log.ts'
import { readFeedback } from '../../src/service/feedback-message.ts'
import { hookPath, noon, smallService, type SmallService } from './small-service.ts'

const card = '5295dca1-a4ff-58bb-9a5c-826d091a6c01'
const suggestion = '6f1c0b52-6c3e-5f0a-9d7c-0d2a0c5b7e11'
const outcomeTimestamp = '2026-03-01T12:00:00Z'
const accepted = { card, outcome: 'accepted', acceptedSuggestions: [{ id: suggestion }], outcomeTimestamp }
const overridden = {
  card,
  outcome: 'overridden',
  overrideReason: {
    reason: { code: 'not-now', system: 'urn:cart-prescreen:override-reason', display: 'Not now' },
    userComment: 'Mrs Smith is on holiday',
  },
  outcomeTimestamp,
}

let service: SmallService
beforeEach(async () => {
  service = await smallService()
})
const send = (body: unknown, { app } = service) =>
  app.inject({
    method: 'POST',
    url: `${hookPath}/feedback`,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  })
const summary = ({ app } = service, headers = {}, remoteAddress = '127.0.0.1') =>
  app.inject({ url: '/feedback/summary', headers, remoteAddress })

describe('feedback', () => {
  it('is on the disk when it is acknowledged, one line each, without what a person typed', async () => {
    expect((await send({ feedback: [accepted, overridden] })).statusCode).toBe(200)
    const lines = readFileSync(service.feedbackFile, 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        at: noon().toISOString(),
        card,
        outcome: 'accepted',
        acceptedSuggestions: [suggestion],
        outcomeTimestamp: '2026-03-01T12:00:00.000Z',
      },
      {
        at: noon().toISOString(),
        card,
        outcome: 'overridden',
        overrideReason: { code: 'not-now', system: 'urn:cart-prescreen:override-reason' },
        outcomeTimestamp: '2026-03-01T12:00:00.000Z',
      },
    ])
    expect(service.logged()).not.toContain('Smith')
  })

  it('is counted', async () => {
    await send({ feedback: [accepted, overridden] })
    await send({ feedback: [overridden, { card: suggestion, outcome: 'overridden', outcomeTimestamp }] })
    expect((await summary()).json()).toEqual({
      since: noon().toISOString(),
      outcomes: { accepted: 1, overridden: 3 },
      cards: 2,
      acceptedSuggestions: 1,
      overrideReasons: [{ code: 'not-now', system: 'urn:cart-prescreen:override-reason', count: 2 }],
    })
    expect(await service.metrics.registry.metrics()).toContain('cart_prescreen_feedback_total{outcome="overridden"} 3')
  })

  it.each([
    ['feedback', {}],
    ['feedback', { feedback: [] }],
    ['feedback.0.card', { feedback: [{ ...accepted, card: 'Mrs Smith' }] }],
    ['feedback.0.outcome', { feedback: [{ ...accepted, outcome: 'ignored' }] }],
    ['feedback.0.outcomeTimestamp', { feedback: [{ ...accepted, outcomeTimestamp: 'yesterday' }] }],
    ['feedback.0.outcomeTimestamp', { feedback: [{ card, outcome: 'accepted' }] }],
    ['feedback.0.acceptedSuggestions.0.id', { feedback: [{ ...accepted, acceptedSuggestions: [{ id: '1' }] }] }],
    ['feedback.0', { feedback: [{ ...overridden, acceptedSuggestions: [] }] }],
  ])('is refused by its place where %s is off', async (place, body) => {
    const response = await send(body)
    expect(response.statusCode).toBe(400)
    expect(response.json<{ details: string[] }>().details).toContain(place)
    expect(response.body).not.toContain('Smith')
    expect(readFileSync(service.feedbackFile, 'utf8')).toBe('')
  })

  it('keeps no sentence in place of a code', () => {
    const read = readFeedback({
      feedback: [{ ...overridden, overrideReason: { reason: { code: 'Mrs Smith said no' } } }],
    })
    expect(JSON.stringify(read)).not.toContain('Smith')
  })

  it('is kept in order and whole when it comes all at once', async () => {
    const all = Array.from({ length: 50 }, () => send({ feedback: [accepted] }))
    expect((await Promise.all(all)).every(({ statusCode }) => statusCode === 200)).toBe(true)
    expect(readFileSync(service.feedbackFile, 'utf8').trimEnd().split('\n')).toHaveLength(50)
  })

  it('goes on after a line that was cut off', async () => {
    appendFileSync(service.feedbackFile, '{"at":"2026-')
    const log = await FeedbackLog.open(service.feedbackFile)
    const read = readFeedback({ feedback: [accepted] })
    if (read.kind === 'feedback') await log.append(read.items, noon())
    expect((await log.summary()).outcomes).toEqual({ accepted: 1, overridden: 0 })
    await log.close()
  })

  it('cannot be acknowledged where the disk refuses it', async () => {
    const feedback = await FeedbackLog.open(service.feedbackFile)
    await feedback.close()
    const broken = await smallService({ feedback })
    expect((await send({ feedback: [accepted] }, broken)).statusCode).toBe(500)
  })
})

describe('the counts', () => {
  it('are for this machine, where no token is set', async () => {
    expect((await summary()).statusCode).toBe(200)
    expect((await summary(service, {}, '::1')).statusCode).toBe(200)
    expect((await summary(service, {}, '10.0.0.7')).statusCode).toBe(403)
    expect((await summary(service, { 'x-forwarded-for': '127.0.0.1' })).statusCode).toBe(403)
  })

  it('are for those who have the token, where one is set', async () => {
    const guarded = await smallService({ feedbackToken: 'a-token-of-twenty-four-characters' })
    expect((await summary(guarded)).statusCode).toBe(401)
    expect((await summary(guarded, { authorization: 'Bearer wrong' })).statusCode).toBe(401)
    const right = { authorization: 'Bearer a-token-of-twenty-four-characters' }
    expect((await summary(guarded, right, '10.0.0.7')).statusCode).toBe(200)
  })
})
