import type { Extension } from 'fhir/r4'
import type { Label } from '../terminology/concept.ts'

const translation = 'http://hl7.org/fhir/StructureDefinition/translation'

/** The Chinese of a text that stands in English. */
export function translated({ zh }: Label): { readonly extension: Extension[] } {
  const inChinese: Extension[] = [
    { url: 'lang', valueCode: 'zh-CN' },
    { url: 'content', valueString: zh },
  ]
  return { extension: [{ url: translation, extension: inChinese }] }
}
