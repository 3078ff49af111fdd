import { foldedKey, textKey } from '../src/wording/deferred-texts.ts'

/** What was taken out of the code, as it is served later. */
export interface Shelves {
  /** Puts the Chinese of a label aside and gives the code that stands for the label. */
  readonly label: (en: string, zh: string) => string
  /** Puts a whole label aside. */
  readonly foldedLabel: (en: string, zh: string) => string
  readonly foldedText: (text: string) => string
  readonly chinese: () => Readonly<Record<string, string>>
  readonly folded: () => readonly string[]
}

/** Empty shelves. Texts of the same English and another Chinese keep both languages where they stand. */
export function shelves(): Shelves {
  const chinese = new Map<string, { readonly en: string; readonly zh: string }>()
  const folded: string[] = []
  const call = (name: string, argument: string | number) => `deferred.${name}(${JSON.stringify(argument)})`
  return {
    label(en, zh) {
      const key = textKey(en)
      const taken = chinese.get(key)
      if (taken !== undefined && (taken.en !== en || taken.zh !== zh)) return JSON.stringify({ en, zh })
      chinese.set(key, { en, zh })
      return call('label', en)
    },
    foldedLabel(en, zh) {
      const index = folded.push(en) - 1
      chinese.set(foldedKey(index), { en, zh })
      return call('foldedLabel', index)
    },
    foldedText: (text) => call('foldedText', folded.push(text) - 1),
    chinese: () => Object.fromEntries([...chinese].map(([key, { zh }]) => [key, zh])),
    folded: () => folded,
  }
}
