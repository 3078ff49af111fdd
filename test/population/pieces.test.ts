import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../src/population/in-order.ts'
import { LineNumbers } from '../../src/population/line-numbers.ts'
import { linesFrom } from '../../src/population/lines.ts'
import type { Piece } from '../../src/population/piece.ts'
import { parseShard, sliceOf } from '../../src/population/shard.ts'
import { streamPieces } from '../../src/population/stream-pieces.ts'
import { populationFolder } from './population-folder.ts'

const { put } = populationFolder()
const textOf = (bytes: Uint8Array | undefined) => (bytes === undefined ? 'too long' : Buffer.from(bytes).toString())

async function* arriving(text: string, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const places = [...new Set([0, ...cuts.map((cut) => cut % (text.length + 1)), text.length])].sort((a, b) => a - b)
  for (const [index, place] of places.entries()) yield Buffer.from(text.slice(place, places[index + 1] ?? text.length))
}

async function piecesOf(text: string, cuts: readonly number[], target: number, longest?: number): Promise<Piece[]> {
  const found: Piece[] = []
  for await (const piece of streamPieces(arriving(text, cuts), target, longest)) found.push(piece)
  return found
}

describe('lines of a file', () => {
  it('are each in one of the ranges, wherever the file is cut', () => {
    const file = put('lines', ['one', '', 'three', 'a longer fourth line', 'é'])
    const all = [...linesFrom(file)].map(({ bytes }) => textOf(bytes))
    expect(all).toEqual(['one', '', 'three', 'a longer fourth line', 'é'])
    for (let cut = 0; cut <= 36; cut += 1) {
      const before = [...linesFrom(file)].filter(({ start }) => start < cut)
      expect([...before, ...linesFrom(file, cut)].map(({ bytes }) => textOf(bytes))).toEqual(all)
    }
  })

  it('that are too long are told, and those around them are read', () => {
    const file = put('long', ['one', 'x'.repeat(700_000), 'three'])
    expect([...linesFrom(file, 0, 500_000)].map(({ bytes }) => textOf(bytes))).toEqual(['one', 'too long', 'three'])
  })

  it('are numbered from any place', () => {
    const file = put('numbers', ['one', 'two', 'three'])
    const numbers = new LineNumbers()
    expect([0, 4, 8].map((place) => numbers.linesBefore(file, place))).toEqual([0, 1, 2])
  })
})

describe('pieces of a stream', () => {
  it('are the same however the stream comes in, and together are the stream', async () => {
    const lines = fc.array(fc.stringMatching(/^[a-z]{0,12}$/), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(lines, fc.array(fc.nat()), fc.integer({ min: 1, max: 40 }), async (given, cuts, target) => {
        const text = given.join('\n')
        const whole = await piecesOf(text, [], target)
        expect(await piecesOf(text, cuts, target)).toEqual(whole)
        expect(whole.map((piece) => (piece.kind === 'lines' ? textOf(piece.bytes) : '')).join('')).toBe(text)
      }),
    )
  })

  it('lose nothing but a line that is too long, and count it', async () => {
    const text = `one\ntwo\n${'x'.repeat(100)}\nfour\nfive\n`
    for (const cuts of [[], [5, 20, 60], Array.from(text, (_, index) => index)]) {
      const pieces = await piecesOf(text, cuts, 16, 50)
      expect(pieces.map((piece) => (piece.kind === 'lines' ? textOf(piece.bytes) : piece.kind))).toEqual([
        'one\ntwo\n',
        'too-long',
        'four\nfive\n',
      ])
      expect(pieces.map((piece) => ('linesBefore' in piece ? piece.linesBefore : -1))).toEqual([0, 2, 3])
    }
  })
})

describe('shards', () => {
  it('are written as a part of how many', () => {
    expect(parseShard('2/5')).toEqual({ number: 2, of: 5 })
    for (const wrong of ['0/5', '6/5', '1', '1/0', 'a/b', '-1/2']) expect(parseShard(wrong), wrong).toBeUndefined()
  })

  it('lie end to end', () => {
    for (const of of [1, 3, 7]) {
      const slices = Array.from({ length: of }, (_, index) => sliceOf(10, { number: index + 1, of }))
      expect(slices.map(({ from }) => from)).toEqual([0, ...slices.map(({ to }) => to)].slice(0, of))
      expect(slices.at(-1)?.to).toBe(10)
    }
  })
})

describe('answers', () => {
  it('come in the order of the items, and no more are taken than are awaited', async () => {
    const taken: number[] = []
    async function* items() {
      for (let item = 0; item < 6; item += 1) {
        taken.push(item)
        yield item
      }
    }
    const waits = [5, 0, 3, 0, 1, 0]
    const answers: number[] = []
    const work = (item: number) => new Promise<number>((done) => setTimeout(() => done(item * 10), waits[item]))
    for await (const { answer } of inOrder(items(), work, 2)) {
      answers.push(answer)
      expect(taken.length).toBeLessThanOrEqual(answers.length + 2)
    }
    expect(answers).toEqual([0, 10, 20, 30, 40, 50])
  })
})
