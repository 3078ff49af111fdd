import type { ParametersParameter } from 'fhir/r4'

/** A date or time as FHIR writes them: with seconds and zone where there is a time at all. */
const dateTime = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/

/** One code of a fixed list of this program's own (`pass`, `documented`). */
export function codeParameter(name: string, code: string | undefined): ParametersParameter[] {
  return code === undefined ? [] : [{ name, valueCode: code }]
}

/** Free text; FHIR has no empty strings, so that empty is left out. */
export function textParameter(name: string, text: string | undefined): ParametersParameter[] {
  return text === undefined || text.trim() === '' ? [] : [{ name, valueString: text }]
}

/** A day on which something changes, `YYYY-MM-DD`. */
export function dayParameter(name: string, day: string | undefined): ParametersParameter[] {
  return day === undefined ? [] : [{ name, valueDate: day }]
}

/** A date as a chart writes it; one that FHIR has no form for is kept as text. */
export function dateParameter(name: string, date: string | undefined): ParametersParameter[] {
  if (date === undefined || !dateTime.test(date)) return textParameter(name, date)
  return [{ name, valueDateTime: date }]
}

/** Said only where it is so. */
export function flagParameter(name: string, flag: boolean | undefined): ParametersParameter[] {
  return flag === undefined ? [] : [{ name, valueBoolean: flag }]
}

/** A parameter of several parts, of which there is at least one. */
export function partsParameter(name: string, ...parts: readonly ParametersParameter[][]): ParametersParameter {
  return { name, part: parts.flat() }
}
