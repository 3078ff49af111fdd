import { currencyOf } from '../terminology/currency.ts'
import type { Span } from '../values/window.ts'
import type { Inquiry } from './inquiry.ts'

/** How long a value of this concept counts where the trial names no window; nothing: for ever. */
export function windowOf(concept: string, { settings }: Pick<Inquiry, 'settings'>): Span | undefined {
  return settings.currencyOf(currencyOf(concept))
}
