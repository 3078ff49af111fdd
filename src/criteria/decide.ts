import type { Findings } from '../findings/findings.ts'
import { all, any, atLeast, not } from './combine.ts'
import type { Determination } from './determination.ts'
import { decidedOn, ruleText, type Decided } from './decided-once.ts'
import type { ClinicalSettings, Inquiry } from './inquiry.ts'
import { decideActiveHepatitis } from './kinds/active-hepatitis.ts'
import { decideAmbiguous } from './kinds/ambiguous.ts'
import { decideStudy } from './kinds/study.ts'
import { decideClinicalSledai } from './kinds/clinical-sledai.ts'
import { decidePercentPredicted } from './kinds/percent-predicted.ts'
import { decideAdverse } from './kinds/adverse.ts'
import { decideAge } from './kinds/age.ts'
import { decideAllergy } from './kinds/allergy.ts'
import { decideAttest } from './kinds/attest.ts'
import { decideBCellMarker } from './kinds/b-cell-marker.ts'
import { decideBilag } from './kinds/bilag.ts'
import { decideCombinationTherapy } from './kinds/combination-therapy.ts'
import { decideCreatinineClearance } from './kinds/creatinine-clearance.ts'
import { decideDiagnosedSince } from './kinds/diagnosed-since.ts'
import { decideDiagnosis } from './kinds/diagnosis.ts'
import { decideEgfr } from './kinds/egfr.ts'
import { decideExcusable } from './kinds/excusable.ts'
import { decideGeneTherapy } from './kinds/gene-therapy.ts'
import { decideHeartFailureClass } from './kinds/heart-failure-class.ts'
import { decideHistory } from './kinds/history.ts'
import { decideHiv } from './kinds/hiv.ts'
import { decideIfPresent } from './kinds/if-present.ts'
import { decideInfection } from './kinds/infection.ts'
import { decideLiveVaccine } from './kinds/live-vaccine.ts'
import { decideMeasurement } from './kinds/measurement.ts'
import { decideModifiedSledai } from './kinds/modified-sledai.ts'
import { decideNotBreastfeeding } from './kinds/not-breastfeeding.ts'
import { decidePregnancyTest } from './kinds/pregnancy-test.ts'
import { decidePregnancy } from './kinds/pregnancy.ts'
import { decideProgression } from './kinds/progression.ts'
import { decideQtc } from './kinds/qtc.ts'
import { decideResult } from './kinds/result.ts'
import { decideScore } from './kinds/score.ts'
import { decideSeries } from './kinds/series.ts'
import { decideSourceIncomplete } from './kinds/source-incomplete.ts'
import { decideStableDose } from './kinds/stable-dose.ts'
import { decideSteroidDose } from './kinds/steroid-dose.ts'
import { decideSyphilis } from './kinds/syphilis.ts'
import { decideTaking } from './kinds/taking.ts'
import { decideTitre } from './kinds/titre.ts'
import { decideTriedClasses } from './kinds/tried-classes.ts'
import { decideTriedDrugs } from './kinds/tried-drugs.ts'
import { decideWashout } from './kinds/washout.ts'
import type { Rule, RuleKind, RuleOf } from './rule.ts'

type Decide<Kind extends RuleKind> = (rule: RuleOf<Kind>, inquiry: Inquiry) => Determination

/** Every kind of rule and who decides it; a new kind does not compile until it stands here. */
const kinds: { readonly [Kind in RuleKind]: Decide<Kind> } = {
  all: ({ parts, inOrder }, { decide }) => all(parts.map(decide), inOrder),
  any: ({ parts, inOrder }, { decide }) => any(parts.map(decide), inOrder),
  'at-least': ({ count, parts }, { decide }) => atLeast(count, parts.map(decide)),
  not: ({ part }, { decide }) => not(decide(part)),
  'active-hepatitis': decideActiveHepatitis,
  adverse: decideAdverse,
  'percent-predicted': decidePercentPredicted,
  'clinical-sledai': decideClinicalSledai,
  study: decideStudy,
  ambiguous: decideAmbiguous,
  age: decideAge,
  allergy: decideAllergy,
  attest: decideAttest,
  'b-cell-marker': decideBCellMarker,
  bilag: decideBilag,
  'combination-therapy': decideCombinationTherapy,
  'creatinine-clearance': decideCreatinineClearance,
  'diagnosed-since': decideDiagnosedSince,
  diagnosis: decideDiagnosis,
  egfr: decideEgfr,
  excusable: decideExcusable,
  'gene-therapy': decideGeneTherapy,
  'heart-failure-class': decideHeartFailureClass,
  history: decideHistory,
  hiv: decideHiv,
  'if-present': decideIfPresent,
  infection: decideInfection,
  'live-vaccine': decideLiveVaccine,
  measurement: decideMeasurement,
  'modified-sledai': decideModifiedSledai,
  'not-breastfeeding': decideNotBreastfeeding,
  pregnancy: decidePregnancy,
  'pregnancy-test': decidePregnancyTest,
  progression: decideProgression,
  qtc: decideQtc,
  result: decideResult,
  score: decideScore,
  series: decideSeries,
  'source-incomplete': decideSourceIncomplete,
  'stable-dose': decideStableDose,
  'steroid-dose': decideSteroidDose,
  syphilis: decideSyphilis,
  taking: decideTaking,
  titre: decideTitre,
  'tried-classes': decideTriedClasses,
  'tried-drugs': decideTriedDrugs,
  washout: decideWashout,
}

/** Whether a rule's sentence holds for a patient, and why, as a tree of the rule's own shape. */
export function decide(rule: Rule, { findings, settings, criterion }: Omit<Inquiry, 'decide'>): Determination {
  return new CriterionInquiry(findings, settings, criterion).decide(rule)
}

/**
 * The inquiry of one criterion. It takes down whether a rule looked at which criterion asks: one that did not is decided
 * the same for all of them, and once.
 */
class CriterionInquiry implements Inquiry {
  private readonly decided: Decided
  private timesNamed = 0

  constructor(
    readonly findings: Findings,
    readonly settings: ClinicalSettings,
    private readonly id: string,
  ) {
    this.decided = decidedOn(findings, settings)
  }

  get criterion(): string {
    this.timesNamed += 1
    return this.id
  }

  readonly decide = (rule: Rule): Determination => {
    const text = ruleText(rule)
    const known = this.decided.get(text)
    if (known !== undefined) return known
    const before = this.timesNamed
    const determination = decideOne(rule, this)
    if (this.timesNamed === before) this.decided.set(text, determination)
    return determination
  }
}

function decideOne<Kind extends RuleKind>(rule: RuleOf<Kind>, inquiry: Inquiry): Determination {
  const decideKind: Decide<Kind> = kinds[rule.kind]
  return decideKind(rule, inquiry)
}
