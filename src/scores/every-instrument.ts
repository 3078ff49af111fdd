import { acrFunctionalClass } from './acr-functional-class.ts'
import { bilag2004 } from './bilag-2004.ts'
import { bvas } from './bvas.ts'
import { cdai } from './cdai.ts'
import { egpa2022, gpa2022, mpa2022 } from './classification/aav-2022.ts'
import { itpAttested, sjogrenAecg2002, sleAcr1997, sleSlicc2012 } from './classification/counted.ts'
import { iim2017 } from './classification/iim-2017.ts'
import { ra2010 } from './classification/ra-2010.ts'
import { sjogren2016 } from './classification/sjogren-2016.ts'
import { sle2019 } from './classification/sle-2019.ts'
import { ssc2013 } from './classification/ssc-2013.ts'
import { csmAbnormal } from './csm-abnormal.ts'
import { das28Crp } from './das28-crp.ts'
import { das28Esr } from './das28-esr.ts'
import { ecog } from './ecog.ts'
import { essdai } from './essdai.ts'
import { extramuscularVas } from './extramuscular-vas.ts'
import { haqDi } from './haq-di.ts'
import type { Instrument } from './instrument.ts'
import { mmt8 } from './mmt-8.ts'
import { mrss } from './mrss.ts'
import { nyha } from './nyha.ts'
import { pga } from './pga.ts'
import { phgaVas } from './phga-vas.ts'
import { ptgaVas } from './ptga-vas.ts'
import { rashVas } from './rash-vas.ts'
import { sharpProgression } from './sharp-progression.ts'
import { sjc66 } from './sjc66.ts'
import { sledai2k } from './sledai-2k.ts'
import { sledai2kClinical } from './sledai-2k-clinical.ts'
import { sledai2kModified } from './sledai-2k-modified.ts'
import { tjc68 } from './tjc68.ts'

/** What a clinician scores and a criterion asks for. */
export const instruments: readonly Instrument[] = [
  ...[sledai2k, sledai2kClinical, sledai2kModified, bilag2004, pga],
  ...[essdai, mrss, mmt8, rashVas, ptgaVas, phgaVas, extramuscularVas, haqDi, csmAbnormal],
  ...[bvas, sjc66, tjc68, das28Esr, das28Crp, cdai, acrFunctionalClass, sharpProgression, ecog, nyha],
]

/** Optional calculators beside the attestation of a classification. */
export const classifications: readonly Instrument[] = [
  ...[sle2019, sleSlicc2012, sleAcr1997, ssc2013, sjogren2016, sjogrenAecg2002],
  ...[ra2010, iim2017, gpa2022, mpa2022, egpa2022, itpAttested],
]
