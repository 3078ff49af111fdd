import type { Label } from './concept.ts'

/**
 * A label made of others. It is put together when it is read, never before: a page may hold the words of its parts
 * only later.
 */
export function composedLabel(say: (language: keyof Label) => string): Label {
  return {
    get en() {
      return say('en')
    },
    get zh() {
      return say('zh')
    },
  }
}
