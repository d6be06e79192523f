import { isIdentityNumber, isIpAddress } from './identity-number.ts';
import { foldHeading } from './text.ts';

const headingWords =
  /pesel|(?<!\p{L})(?:егн|лнч)(?!\p{L})|национален номер|numer dowodu|nr dowodu|seria i numer|лична карта|identity (?:card|number)|national id|passport|paszport|паспорт|social security|\bssn\b|身份证|证件号|护照|\bip\b|来自ip|ip地址|адрес ip/u;
const healthWords =
  /diagnos|health|disease|illness|allerg|alerg|pregnan|disabilit|medical|religi|choroba|chorob|zdrow|ciaz|niepelnospraw|wyznanie|диагноз|здрав|болест|алерги|бременн|увреждан|религи|病史|疾病|过敏|健康|怀孕|残疾|宗教/u;
const leastShare = 0.6;

/** Whether a column holds what the law protects most: national numbers, network addresses, health, religion. */
export function isSensitiveColumn(heading: string, samples: readonly string[]): boolean {
  const folded = foldHeading(heading);
  if (headingWords.test(folded) || healthWords.test(folded)) return true;
  const filled = samples.filter((sample) => sample.trim() !== '');
  if (filled.length === 0) return false;
  const sensitive = filled.filter((sample) => isIdentityNumber(sample.trim()) || isIpAddress(sample.trim()));
  return sensitive.length >= 2 && sensitive.length >= filled.length * leastShare;
}
