import { describe, expect, it } from 'vitest'
import { cardsFor } from '../../src/cards/cards-for.ts'
import { checkCard } from '../../src/cards/check-card.ts'
import { patient } from '../patient.ts'
import { launch, settings } from './samples.ts'

const [card] = cardsFor(patient().withDiagnosis('sle').prescreened(), 'en', { launch }, settings)
const offIn = (changed: unknown) => checkCard(changed).flatMap(({ off }) => off)

describe('checkCard', () => {
  it('finds nothing wrong with our own card', () => expect(offIn(card)).toEqual([]))

  it.each([
    ['uuid', { uuid: 'x' }],
    ['uuid', { uuid: undefined }],
    ['summary', { summary: undefined }],
    ['summary', { summary: 'x'.repeat(140) }],
    ['summary', { summary: 'a\nb' }],
    ['detail', { detail: 'a <b>bold</b>' }],
    ['indicator', { indicator: 'hard-stop' }],
    ['source.label', { source: { ...card!.source, label: '' } }],
    ['source.topic', { source: { label: 'x' } }],
    ['source.url', { source: { ...card!.source, url: 'nowhere' } }],
    ['selectionBehavior', { selectionBehavior: undefined }],
    ['selectionBehavior', { selectionBehavior: 'all' }],
    ['suggestions[0].label', { suggestions: [{ ...card!.suggestions![0], label: undefined }] }],
    ['suggestions[0].uuid', { suggestions: [{ ...card!.suggestions![0], uuid: '1' }] }],
    [
      'suggestions[0].actions[0]',
      { suggestions: [{ ...card!.suggestions![0], actions: [{ type: 'create', description: 'x' }] }] },
    ],
    [
      'suggestions[0].actions[0]',
      { suggestions: [{ ...card!.suggestions![0], actions: [{ type: 'delete', description: 'x' }] }] },
    ],
    [
      'suggestions[0].actions[0].description',
      { suggestions: [{ ...card!.suggestions![0], actions: [{ type: 'delete', resourceId: 'A/1' }] }] },
    ],
    ['overrideReasons[0]', { overrideReasons: [{ code: 'x', display: 'x' }] }],
    ['links[0].url', { links: [{ ...card!.links![0], url: '/launch.html' }] }],
    ['links[0].type', { links: [{ ...card!.links![0], type: 'app' }] }],
    ['links[0].appContext', { links: [{ ...card!.links![0], type: 'absolute' }] }],
    ['links', { links: [] }],
    ['detail', { detail: null }],
    ['systemActions', { systemActions: [{}] }],
    ['links[0].icon', { links: [{ ...card!.links![0], icon: 'x' }] }],
  ])('names %s in %j', (place, change) => {
    expect(offIn(JSON.parse(JSON.stringify({ ...card, ...change })))).toContain(place)
  })

  it('names what is no card at all', () => {
    expect(offIn('card')).toEqual(['card'])
    expect(offIn([])).toEqual(['card'])
  })
})
