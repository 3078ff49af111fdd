import { loadInstruments } from '../scores/deferred-instruments.ts'
import type { Label } from '../terminology/concept.ts'

/**
 * Texts that a page needs later, if at all: the second language, and what is read in folded parts and in forms. The
 * build of the pages takes them out of the code and puts calls of this module in their place
 * (`bundling/deferred-texts.ts`); where nothing was taken out, there is nothing to wait for.
 */
let chinese: Readonly<Record<string, string>> = {}
let folded: readonly string[] = []

/** Fetches the Chinese of every label. */
export async function loadChinese(): Promise<void> {
  chinese = (await import('./chinese-texts.ts')).texts
}

/** Fetches the English of what is folded, which until then is empty, and the instruments whose items it names. */
export async function loadFolded(): Promise<void> {
  const [{ texts }] = await Promise.all([import('./folded-texts.ts'), loadInstruments()])
  folded = texts
}

/** A later part of the page did not come: there was no connection, or another version is served by now. */
export class PartMissing extends Error {}

/**
 * A later part of the page, not shown, written or saved before the texts that it names things by are there.
 * @throws PartMissing where it, or they, cannot be fetched
 */
export async function withFolded<T>(part: Promise<T>): Promise<T> {
  try {
    const [there] = await Promise.all([part, loadFolded()])
    return there
  } catch (cause) {
    throw new PartMissing(String(cause), { cause })
  }
}

/** A label whose Chinese was put aside. */
export function label(en: string): Label {
  return {
    en,
    get zh() {
      return chinese[textKey(en)] ?? en
    },
  }
}

/** A label that was put aside whole. */
export function foldedLabel(index: number): Label {
  return {
    get en() {
      return foldedText(index)
    },
    get zh() {
      return chinese[foldedKey(index)] ?? foldedText(index)
    },
  }
}

export function foldedText(index: number): string {
  return folded[index] ?? ''
}

export const foldedKey = (index: number): string => `#${index}`

/** A short name for a text: FNV-1a over its UTF-16 units. Where two texts share one, the second stays in the code. */
export function textKey(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
