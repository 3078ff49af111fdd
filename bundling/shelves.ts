import { foldedKey, textKey } from '../src/wording/deferred-texts.ts'

/** What was taken out of the code, as it is served later. */
export interface Shelves {
  /** Puts the Chinese of a label aside and gives the code that stands for the label. */
  readonly label: (en: string, zh: string) => string
  /** Puts the Chinese of a label aside; false where its English stands for another label already. */
  readonly takesChinese: (en: string, zh: string) => boolean
  /** Puts a whole label aside. */
  readonly foldedLabel: (en: string, zh: string) => string
  readonly foldedText: (text: string) => string
  /** Puts a whole label aside and answers its number. */
  readonly foldWhole: (en: string, zh: string) => number
  /** Puts a text aside and answers its number. */
  readonly fold: (text: string) => number
  readonly chinese: () => Readonly<Record<string, string>>
  readonly folded: () => readonly string[]
}

/** Empty shelves. Texts of the same English and another Chinese keep both languages where they stand. */
export function shelves(): Shelves {
  const chinese = new Map<string, { readonly en: string; readonly zh: string }>()
  const folded: string[] = []
  const call = (name: string, argument: string | number) => `deferred.${name}(${JSON.stringify(argument)})`
  const fold = (text: string) => folded.push(text) - 1
  const foldWhole = (en: string, zh: string): number => {
    const index = fold(en)
    chinese.set(foldedKey(index), { en, zh })
    return index
  }
  const takesChinese = (en: string, zh: string): boolean => {
    const key = textKey(en)
    const taken = chinese.get(key)
    if (taken !== undefined) return taken.en === en && taken.zh === zh
    chinese.set(key, { en, zh })
    return true
  }
  return {
    label: (en, zh) => (takesChinese(en, zh) ? call('label', en) : JSON.stringify({ en, zh })),
    takesChinese,
    foldedLabel: (en, zh) => call('foldedLabel', foldWhole(en, zh)),
    foldWhole,
    foldedText: (text) => call('foldedText', fold(text)),
    fold,
    chinese: () => Object.fromEntries([...chinese].map(([key, { zh }]) => [key, zh])),
    folded: () => folded,
  }
}
