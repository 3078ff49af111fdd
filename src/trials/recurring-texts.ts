import type { Label } from '../terminology/concept.ts'

/** Two languages of one text. */
export function text(en: string, zh: string): Label {
  return { en, zh }
}

export const readings = {
  hepatitisB: text(
    'Read as: surface antigen or core antibody positive, and viral DNA detected. With both antibodies negative the DNA is not asked for.',
    '理解为：表面抗原或核心抗体阳性，且检出病毒 DNA。两项均阴性时不要求 DNA。',
  ),
  infection: text(
    'Never presumed absent. An infection recorded in the last 28 days with a course of an antimicrobial fails; anything less asks.',
    '不作“无感染”的推定。近 28 天内有感染记录并使用抗微生物药物者不符合；其余情况需询问。',
  ),
  syphilis: text(
    'A treponemal test decides; RPR or VDRL alone do not, because lupus makes them falsely positive.',
    '以梅毒螺旋体特异性试验为准；狼疮可致 RPR/VDRL 假阳性，单独不作判定。',
  ),
  hiv: text(
    'A confirmed or coded infection fails; a reactive screen without confirmation asks.',
    '确证或已编码的感染不符合；仅筛查阳性而未确证者需询问。',
  ),
  childbearing: text(
    'Asked of women from 12 to 55 with no hysterectomy, sterilisation or menopause on record. A present pregnancy asks all the same.',
    '适用于 12–55 岁、无子宫切除、绝育或绝经记录的女性。目前妊娠者仍需询问。',
  ),
  oneSuffices: text('One of the two suffices; the source says so.', '原文说明：两条满足其一即可。'),
} as const
