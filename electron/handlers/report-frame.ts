import { type PaperSize } from '../contract/report-document.ts';

/** Countries that print on Letter; the others have A4 in the tray. */
const letterCountries = ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE'];

/** The paper in the tray of a country. */
export function paperOf(country: string): PaperSize {
  return letterCountries.includes(country) ? 'Letter' : 'A4';
}
