import type { BrokenRecord } from './piece.ts'

/** The mark before a patient's first line in a grouped file; the rest of the line is the patient's number. */
export const headline = '>'
/** The mark before the name of a resource type that is not whole for the patient above. */
export const gapLine = '!'

/** Where a line of a grouped file came from: `3:1042<TAB>{"resourceType": …` is line 1042 of the export's fourth file. */
const origin = /^(\d+):(\d+)\t/

/**
 * A patient's lines of an export as one Bundle, which is read as any other. A line that no parser can read makes its
 * type partial for this patient.
 * @param lines those below the patient's headline
 * @param files the export's files, by their number
 * @param shared what is not whole for any patient: Bundles that say so
 */
export function patientBundle(
  lines: readonly string[],
  files: readonly { readonly name: string; readonly resourceType: string }[],
  shared: readonly unknown[] = [],
): { readonly bundle: unknown; readonly broken: readonly BrokenRecord[] } {
  const resources: unknown[] = []
  const broken: BrokenRecord[] = []
  for (const line of lines) {
    if (line.startsWith(gapLine)) {
      resources.push(gapIn(line.slice(1)))
      continue
    }
    const [mark = '', file, number] = origin.exec(line) ?? []
    const { name = '', resourceType = '' } = files[Number(file)] ?? {}
    try {
      resources.push(JSON.parse(line.slice(mark.length)))
    } catch {
      broken.push({ file: name, line: Number(number), why: 'It is not JSON.' })
      resources.push(gapIn(resourceType))
    }
  }
  const entry = [...resources, ...shared].map(entryOf)
  return { bundle: { resourceType: 'Bundle', type: 'collection', entry }, broken }
}

/** References by `urn:uuid:` are resolved by full URL; an export's lines have none but their id. */
function entryOf(resource: unknown): unknown {
  const { resourceType, id } = (resource ?? {}) as { readonly resourceType?: unknown; readonly id?: unknown }
  return resourceType === 'Medication' && typeof id === 'string'
    ? { fullUrl: `urn:uuid:${id}`, resource }
    : { resource }
}

/** A search's answer with a broken entry: how a Bundle says that a type is not whole. */
export function gapIn(resourceType: string): unknown {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [{ relation: 'self', url: resourceType }],
    entry: [null],
  }
}

/** The same, of every type. */
export function gapOfAll(): unknown {
  return { resourceType: 'Bundle', type: 'searchset', entry: [null] }
}
