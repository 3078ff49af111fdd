import type { Resource } from 'fhir/r4'
import { rounded } from '../values/interval.ts'
import { asRecord, asRecords, asText, type JsonRecord } from '../values/json.ts'
import { convertByTable, isInTable, type ConvertUnit } from '../values/unit.ts'

/** Whether some quantity of these resources has a unit that the table lacks, so that the UCUM library is worth loading. */
export function needsUcum(resources: readonly Resource[]): boolean {
  return resources.some((resource) => {
    const record = asRecord(resource)
    return (
      record?.['resourceType'] === 'Observation' &&
      [record, ...asRecords(record['component'])].some((holder) => hasRareUnit(holder))
    )
  })
}

function hasRareUnit(holder: JsonRecord): boolean {
  const quantity = asRecord(holder['valueQuantity'])
  const unit = quantity === undefined ? undefined : (asText(quantity['code']) ?? asText(quantity['unit']))
  return unit !== undefined && unit !== '1' && !isInTable(unit)
}

/**
 * The table, and behind it a whole UCUM library, loaded only now: it is larger than the rest of the core. A spelling
 * the table knows never reaches the library, to which `K/uL` would be kelvin.
 */
export async function loadUcum(): Promise<ConvertUnit> {
  const { UcumLhcUtils } = await import('@lhncbc/ucum-lhc')
  const ucum = UcumLhcUtils.getInstance()
  return (value, from, to, molar) => {
    const known = convertByTable(value, from, to, molar)
    if (known !== undefined || isInTable(from)) return known
    if (isNoUcum(from)) return undefined
    const { status, toVal } = ucum.convertUnitTo(from, value, to)
    return status === 'succeeded' && typeof toVal === 'number' && Number.isFinite(toVal) ? rounded(toVal) : undefined
  }
}

/**
 * Blanks, and words that touch a bracket or a remark: no UCUM. The library writes those it cannot parse to standard
 * output, which is a command's answer, and reads others as a unit nobody means: `10(6)/L` is ten times six per litre.
 */
function isNoUcum(unit: string): boolean {
  return /\s|[^./(]\(|[)}][^./)]/.test(unit.trim())
}
