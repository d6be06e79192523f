import { foldLabel } from './score-labels.ts';

const yes = new Set(
  [
    'yes',
    'y',
    'true',
    '1',
    'tak',
    't',
    'да',
    'д',
    '是',
    '同意',
    '有',
    'x',
    'v',
    '✓',
    '✔',
    'agreed',
    'granted',
    'zgoda',
  ].map(foldLabel),
);
const no = new Set(
  ['no', 'n', 'false', '0', 'nie', 'не', 'н', '否', '不同意', '无', 'refused', 'withdrawn', 'brak zgody', 'brak'].map(
    foldLabel,
  ),
);

/** What an explicit consent cell says; anything but a plain yes or no is unknown (null) and never becomes a yes. */
export function readConsent(text: string): 'yes' | 'no' | null {
  const folded = foldLabel(text);
  if (yes.has(folded)) return 'yes';
  return no.has(folded) ? 'no' : null;
}
