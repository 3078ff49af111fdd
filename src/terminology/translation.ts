import type { Extension } from 'fhir/r4'
import type { Label } from './concept.ts'

/** The Chinese text of an element whose own is English, as FHIR's translation extension. */
export function translation({ zh }: Pick<Label, 'zh'>): { readonly extension: Extension[] } {
  return {
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/translation',
        extension: [
          { url: 'lang', valueCode: 'zh-CN' },
          { url: 'content', valueString: zh },
        ],
      },
    ],
  }
}
