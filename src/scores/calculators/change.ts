import { changePerYear, percentChange } from '../percent-change.ts'
import { numberIn, onlyInputs, optionalNumber, shown, type Calculator } from './calculator.ts'

export const mrssChange: Calculator = {
  id: 'mrss-change',
  calculate: (inputs) => {
    onlyInputs(inputs, ['prior', 'current'])
    const change = percentChange(numberIn(inputs, 'prior', 0, 51), numberIn(inputs, 'current', 0, 51))
    if (change === undefined) return { pct: null }
    return { pct: shown(change, 2), NCT07246096: change > 10, NCT07193667: change > 25 }
  },
}

/** Two readings with the days between them. Less than a year apart, the change a year is shown and nothing decided. */
export const sharpChange: Calculator = {
  id: 'sharp-progression-of',
  calculate: (inputs) => {
    onlyInputs(inputs, ['earlier', 'later', 'days'])
    const [earlier, later] = [numberIn(inputs, 'earlier', 0, 448), numberIn(inputs, 'later', 0, 448)]
    const days = numberIn(inputs, 'days', 1)
    const yearly = changePerYear(earlier, later, days)
    const aboutAYear = days >= 350 && days <= 380
    return {
      change: later - earlier,
      perYear: yearly === undefined ? null : shown(yearly, 2),
      met: aboutAYear ? later - earlier >= 5 : null,
    }
  },
}

/** Falls of percent predicted, relative to the earlier value. */
export const lungDecline: Calculator = {
  id: 'pft-progression',
  calculate: (inputs) => {
    onlyInputs(inputs, ['fvc_prior', 'fvc', 'dlco_prior', 'dlco'])
    const fall = (name: string) => {
      const [earlier, later] = [optionalNumber(inputs, `${name}_prior`, 0, 200), optionalNumber(inputs, name, 0, 200)]
      const change = earlier === undefined || later === undefined ? undefined : percentChange(earlier, later)
      return change === undefined ? undefined : Number((-change).toPrecision(12))
    }
    const [fvc, dlco] = [fall('fvc'), fall('dlco')]
    const holds = (some: boolean | undefined): boolean | null => {
      if (fvc === undefined) return null
      if (fvc >= 10) return true
      if (!some) return false
      return dlco === undefined ? null : dlco >= 15
    }
    return {
      fvcRel: fvc === undefined ? null : shown(fvc, 2),
      dlcoRel: dlco === undefined ? null : shown(dlco, 2),
      NCT07246096: holds(fvc !== undefined && fvc >= 5),
      NCT07193667: holds(fvc !== undefined && fvc > 5),
    }
  },
}

export const lungBelow70: Calculator = {
  id: 'pft-percent-predicted',
  calculate: (inputs) => {
    onlyInputs(inputs, ['fvc_pct', 'dlco_pct'])
    const given = [optionalNumber(inputs, 'fvc_pct', 0, 200), optionalNumber(inputs, 'dlco_pct', 0, 200)]
    const known = given.filter((value) => value !== undefined)
    return { met: known.some((value) => value < 70) ? true : known.length === given.length ? false : null }
  },
}
